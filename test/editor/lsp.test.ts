import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodeAction, CompletionItem, Diagnostic, DocumentLink, Hover, TextEdit } from 'vscode-languageserver-protocol/node';
import { thorough } from '../thorough.ts';
import { temporaryFolder } from '../world/temporary.ts';
import { type Client, edited, startClient } from './language-client.ts';

const program = resolve('bin/dossier.js');

const main = `版本: 1
制度: jinpu
案号: 辽金普交罚〔2026〕第0012号
案由: 超限运输
类型: 行政处罚
程序: 普通程序
状态: 调查取证
当事人:
  个人: { 姓名: 张某某, 性别: 男 }
执法人员:
  - { 姓名: 王一鸣, 执法证号: '06021399001' }
  - { 姓名: 李思远, 执法证号: '06021399002' }
日期: { 启动: 2026-03-01 09:00 }
`;

const interview = `文书: 询问笔录
时间: { 起: 2026-03-02 09:10, 止: 2026-03-02 10:25 }
执法人员: [王一鸣, 李思远]
被询问人: 张某某
问答:
  - 问: 你叫什么名字？
    答: 张某某。
`;

/** A case on the disk: case.yaml, an interview, a photo. */
function newCase(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return newFolder({ 'case.yaml': main, 'records/询问笔录.yaml': interview, ...files });
}

function newFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const has = (code: string) => (diagnostics: readonly Diagnostic[]) => diagnostics.some((each) => each.code === code);
const lacks = (code: string) => (diagnostics: readonly Diagnostic[]) => !has(code)(diagnostics);

/** The position of a mark `|` in a text, and the text without it. */
function marked(text: string) {
  const at = text.indexOf('|');
  const before = text.slice(0, at);
  return {
    text: before + text.slice(at + 1),
    position: { line: before.split('\n').length - 1, character: at - (before.lastIndexOf('\n') + 1) },
  };
}

async function actionsOf(client: Client, path: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
  return client.request('textDocument/codeAction', {
    textDocument: { uri: client.uriOf(path) },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
}

function diagnosticOf(shown: readonly Diagnostic[], id: string): Diagnostic {
  const found = shown.find(({ code }) => code === id);
  if (found === undefined) throw new Error(`${id} is not shown`);
  return found;
}

/** Does on the disk what an action says of other files, as an editor does that saves them. */
function writeAction(action: CodeAction | undefined): void {
  for (const change of action?.edit?.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind !== 'create' || existsSync(fileURLToPath(change.uri))) throw new Error(`cannot ${change.kind}`);
      writeFileSync(fileURLToPath(change.uri), '');
    } else changeFile(change.textDocument.uri, change.edits as TextEdit[]);
  }
  for (const [uri, edits] of Object.entries(action?.edit?.changes ?? {})) changeFile(uri, edits);
}

function changeFile(uri: string, edits: readonly TextEdit[]): void {
  const file = fileURLToPath(uri);
  writeFileSync(file, edited(readFileSync(file, 'utf8'), edits));
}

async function labels(client: Client, path: string, text: string): Promise<readonly string[]> {
  const { text: plain, position } = marked(text);
  await client.change(path, plain);
  const items: readonly CompletionItem[] = await client.request('textDocument/completion', {
    textDocument: { uri: client.uriOf(path) },
    position,
  });
  return items.map(({ label }) => label);
}

describe('dossier lsp', () => {
  test('an unsaved mistake is shown, explained, mended, and gone', async () => {
    const folder = newCase();
    const path = join(folder, 'records/询问笔录.yaml');
    const client = startClient(program, ['lsp', '--stdio']);
    const { capabilities } = await client.begin({ locale: 'zh-cn' });
    expect(Object.keys(capabilities).sort()).toEqual([
      'codeActionProvider',
      'completionProvider',
      'documentLinkProvider',
      'hoverProvider',
      'textDocumentSync',
    ]);
    const wrong = interview.replace('被询问人: ', '被询问人：');
    await client.open(path, wrong);
    const shown = await client.shown(path, has('S-wide-colon'));
    const mistake = shown.find(({ code }) => code === 'S-wide-colon');
    expect(mistake).toMatchObject({
      source: 'dossier',
      severity: 1,
      range: { start: { line: 3, character: 4 }, end: { line: 3, character: 5 } },
    });
    const [fix, ...others] = await actionsOf(client, path, mistake as Diagnostic);
    expect(others.map(({ kind }) => kind)).toEqual(['source.fixAll']);
    expect(fix).toMatchObject({ title: '改成“:”', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'S-wide-colon' }] });
    const mended = edited(wrong, fix?.edit?.changes?.[client.uriOf(path)] ?? []);
    expect(mended).toBe(interview);
    expect(edited(wrong, others[0]?.edit?.changes?.[client.uriOf(path)] ?? [])).toBe(interview);
    await client.change(path, mended);
    await client.shown(path, lacks('S-wide-colon'));
    expect(await client.end()).toBe(0);
    expect(client.told()).toBe('');
  });

  test('findings of other files of the case are shown at their files, and go when the file is closed', async () => {
    const folder = newCase();
    const path = join(folder, 'records/询问笔录.yaml');
    const client = startClient(program, ['lsp']);
    await client.begin();
    await client.open(join(folder, 'case.yaml'), main.replace('案由: 超限运输', '案由:'));
    const own = await client.shown(join(folder, 'case.yaml'), has('shape-blank'));
    expect(own.find(({ code }) => code === 'shape-blank')?.message).toContain('案由');
    const other = await client.shown(path, (diagnostics) => diagnostics.length > 0);
    const cited = other.find(({ codeDescription }) => codeDescription !== undefined);
    expect(cited?.codeDescription?.href).toMatch(/^file:.*\/articles\/.*\.yaml$/);
    await client.close(join(folder, 'case.yaml'));
    await client.shown(path, (diagnostics) => diagnostics.length === 0);
    await client.shown(join(folder, 'case.yaml'), (diagnostics) => diagnostics.length === 0);
    expect(await client.end()).toBe(0);
  });

  test('help on a key is the article that asks for it, in the language of the editor', async () => {
    const path = join(newCase(), 'records/询问笔录.yaml');
    const client = startClient(program, ['lsp']);
    await client.begin({ locale: 'en-US' });
    await client.open(path, interview);
    const found: Hover = await client.request('textDocument/hover', {
      textDocument: { uri: client.uriOf(path) },
      position: { line: 3, character: 1 },
    });
    expect(found.range).toEqual({ start: { line: 3, character: 0 }, end: { line: 3, character: 4 } });
    expect(found.contents).toMatchObject({ kind: 'markdown' });
    expect(JSON.stringify(found.contents)).toContain('Requirements');
    expect(JSON.stringify(found.contents)).toContain('> ');
  });

  test('keys, choices, forms, files, people and certificates are completed', async () => {
    const folder = newCase({ 'media/现场01.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) });
    const path = join(folder, 'records/询问笔录.yaml');
    const client = startClient(program, ['lsp']);
    await client.begin();
    await client.open(path, interview);
    await client.shown(path, () => true);
    const keys = await labels(client, path, `${interview}|`);
    expect(keys).toContain('出示证件');
    expect(keys).not.toContain('执法人员');
    expect(keys.indexOf('出示证件')).toBeLessThan(keys.indexOf('备注'));
    expect(await labels(client, path, `${interview}出示|\n`)).toContain('出示证件');
    expect(await labels(client, path, `${interview}出示证件: |\n`)).toEqual(['是', '否']);
    expect(await labels(client, path, `${interview}权利告知:\n  - { 权利: 申辩, |}\n`)).toEqual(expect.arrayContaining(['方式', '回答']));
    expect(await labels(client, path, `${interview}权利告知:\n  - 权利: |\n`)).toContain('申请回避');
    expect(await labels(client, path, interview.replace('询问笔录', '询|'))).toContain('询问笔录');
    expect(await labels(client, path, `${interview}音像: [|]\n`)).toEqual(['media/现场01.jpg']);
    expect(await labels(client, path, `${interview}音像:\n  - media/|\n`)).toEqual(['media/现场01.jpg']);
    expect(await labels(client, path, `${interview}记录人: |\n`)).toEqual(['王一鸣', '李思远', '张某某']);
    expect(await labels(client, path, interview.replace('被询问人: 张某某', '被询问人:| 张某某'))).toEqual([]);
    expect(await labels(client, path, interview.replace('    答', '|    答'))).toEqual([]);
    expect(await labels(client, path, `${interview}# 记录人: |\n`)).toEqual([]);
    const notes = join(folder, '笔记.yaml');
    await client.open(notes, '');
    expect(await labels(client, notes, '|')).toEqual([]);
    const caseFile = join(folder, 'case.yaml');
    await client.open(caseFile, main);
    expect(await labels(client, caseFile, main.replace("'06021399002'", '|'))).toEqual(['06021399001', '06021399002']);
    expect(await client.end()).toBe(0);
  });

  test('a key that is meant, a choice that is meant, and a key that is missing are offered', async () => {
    const path = join(newCase(), 'records/询问笔录.yaml');
    const client = startClient(program, ['lsp']);
    await client.begin();
    const wrong = `${interview.replace('被询问人', '被询人')}出示证件: 是的\n`;
    await client.open(path, wrong);
    const shown = await client.shown(path, has('shape-unknown-key'));
    const apply = async (line: string, title: RegExp): Promise<string> => {
      const at = wrong.split('\n').findIndex((each) => each.startsWith(line));
      const found = shown.find(({ range }) => range.start.line === at) as Diagnostic;
      const action = (await actionsOf(client, path, found)).find((each) => title.test(each.title));
      return edited(wrong, action?.edit?.changes?.[client.uriOf(path)] ?? []);
    };
    expect(await apply('被询人', /被询问人/)).toBe(wrong.replace('被询人', '被询问人'));
    expect(await apply('出示证件', /^改成“是”/)).toBe(wrong.replace('是的', '是'));
    const missing = shown.find(({ message }) => String(message).includes('缺少“地点”')) as Diagnostic;
    const [action] = (await actionsOf(client, path, missing)).filter(({ title }) => title.startsWith('补上“地点”'));
    expect(edited(wrong, action?.edit?.changes?.[client.uriOf(path)] ?? [])).toBe(`${wrong.trimEnd()}\n地点:\n`);
  });

  test('a name that the case knows and that may be meant is offered, and only the name is written', async () => {
    const files = readdirSync('examples/ordinary-penalty', { recursive: true, withFileTypes: true }).filter((each) =>
      each.name.endsWith('.yaml'),
    );
    const texts = files.map((each) => [relative('examples/ordinary-penalty', join(each.parentPath, each.name)), each] as const);
    const read = texts.map(([path, each]) => [path, readFileSync(join(each.parentPath, each.name), 'utf8')] as const);
    const root = newFolder(Object.fromEntries(read));
    const path = join(root, 'records/04-询问笔录-张志远.yaml');
    const text = readFileSync(path, 'utf8').replace('人: 王一鸣', '人: 王一名');
    const client = startClient(program, ['lsp', '--as-of', '2026-06-30']);
    await client.begin();
    await client.open(path, text);
    const shown = await client.shown(path, (all) => all.some(({ message }) => String(message).includes('是不是「王一鸣」')));
    const found = shown.find(({ message }) => String(message).includes('是不是「王一鸣」')) as Diagnostic;
    const action = (await actionsOf(client, path, found)).find(({ title }) => title === '改成“王一鸣”');
    expect(action).toMatchObject({ kind: 'quickfix' });
    expect(action?.isPreferred ?? false).toBe(false);
    expect(edited(text, action?.edit?.changes?.[client.uriOf(path)] ?? [])).toBe(text.replace('人: 王一名', '人: 王一鸣'));
    expect(await client.end()).toBe(0);
  });

  test("the agency's register and waivers.yaml are judged and completed too", async () => {
    const above = newFolder({ 'agency.yaml': '机关: 某局\n', '0012/case.yaml': main, '0012/records/询问笔录.yaml': interview });
    const root = join(above, '0012');
    const client = startClient(program, ['lsp']);
    await client.begin();
    const register = join(above, 'agency.yaml');
    await client.open(register, '执法人员:\n  - { 姓名: 赵某 }\n执法人: 一\n');
    const shown = await client.shown(register, has('shape-unknown-key'));
    expect(shown.map(({ range }) => range.start.line)).toContain(2);
    expect(await labels(client, register, '执法人员:\n  - { 姓名: 赵某, | }\n')).toContain('执法证号');
    const interviewed = join(root, 'records/询问笔录.yaml');
    await client.open(interviewed, interview);
    expect(await labels(client, interviewed, `${interview}记录人: |\n`)).toContain('赵某');
    const waivers = join(root, 'waivers.yaml');
    await client.open(waivers, '- 要求:\n');
    expect(await labels(client, waivers, '- 要求: |\n')).toContain('shape-missing');
    expect(await labels(client, waivers, '- 要求: x\n  文件: |\n')).toEqual(['records/询问笔录.yaml']);
  });

  test.skipIf(!thorough)('a regulation outside of the program brings its own forms', async () => {
    const path = join(newCase({ 'case.yaml': main.replace('jinpu', 'shili') }), 'records/回访.yaml');
    const client = startClient(program, ['lsp', '--regulation', resolve('docs/adapting/shili'), '--as-of', '2026-03-31']);
    await client.begin();
    await client.open(path, '文书: 询问笔录\n');
    expect(await labels(client, path, '文书: |\n')).toContain('回访记录');
    expect(await labels(client, path, '文书: 回访记录\n|')).toContain('回访对象');
  });

  test('rare characters, carriage returns, other encodings and files that were never saved are judged as they stand', async () => {
    const folder = newCase({ 'records/旧.yaml': new Uint8Array([0xce, 0xc4, 0xca, 0xe9, 0x3a, 0x20, 0xd1, 0xaf, 0xce, 0xca]) });
    const path = join(folder, 'records/询问笔录.yaml');
    const client = startClient(program, ['lsp']);
    await client.begin();
    const rare = interview.replace('执法人员: [王一鸣, 李思远]', '执法人员: [𠮷𡘙𣲷, 李思远，王一鸣]').replaceAll('\n', '\r\n');
    await client.open(path, rare);
    const shown = await client.shown(path, (diagnostics) => diagnostics.some(({ code }) => /^S-wide-comma/.test(String(code))));
    const comma = shown.find(({ code }) => /^S-wide-comma/.test(String(code)));
    expect(comma?.range).toEqual({ start: { line: 2, character: 18 }, end: { line: 2, character: 19 } });
    await client.open(join(folder, 'records/旧.yaml'), '\ufffd\ufffd\ufffd\ufffd: \u0475\ufffd\ufffd');
    await client.shown(join(folder, 'records/旧.yaml'), has('S-gb18030'));
    const withMark = join(folder, 'records/带记号.yaml');
    writeFileSync(withMark, `\ufeff${interview}`);
    await client.open(withMark, interview);
    await client.shown(withMark, has('S-bom'));
    await client.change(withMark, `${interview}备注: 改过\n`);
    await client.shown(withMark, lacks('S-bom'));
    const unsaved = join(folder, 'records/没有存盘.yaml');
    await client.open(unsaved, '文书: 询问记录\n');
    await client.shown(unsaved, has('form-unknown'));
  });

  test.skipIf(!thorough)('files that a record names can be followed', async () => {
    const folder = newCase({ 'media/现场01.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) });
    const path = join(folder, 'records/询问笔录.yaml');
    const client = startClient(program, ['lsp']);
    await client.begin();
    await client.open(path, `${interview}音像: [media/现场01.jpg]\n`);
    const links: readonly DocumentLink[] = await client.request('textDocument/documentLink', { textDocument: { uri: client.uriOf(path) } });
    expect(links).toEqual([
      {
        range: { start: { line: 7, character: 5 }, end: { line: 7, character: 19 } },
        target: client.uriOf(join(folder, 'media/现场01.jpg')),
      },
    ]);
  });

  test.skipIf(!thorough)('cases that are open at once are kept apart', async () => {
    const [one, other] = [newCase(), newCase()];
    const client = startClient(program, ['lsp']);
    await client.begin();
    await client.open(join(one, 'case.yaml'), main.replace('案由: 超限运输', '案由:'));
    await client.open(join(other, 'case.yaml'), main);
    await client.shown(join(one, 'case.yaml'), has('shape-blank'));
    await client.shown(join(other, 'case.yaml'), lacks('shape-blank'));
    await client.close(join(other, 'case.yaml'));
    await client.shown(join(other, 'records/询问笔录.yaml'), (diagnostics) => diagnostics.length === 0);
    expect((await client.shown(join(one, 'case.yaml'), () => true)).length).toBeGreaterThan(0);
  });

  test('a document that is missing is started, and what cannot be made good is explained in waivers.yaml', async () => {
    const folder = newCase();
    const path = join(folder, 'case.yaml');
    const client = startClient(program, ['lsp', '--as-of', '2026-03-31']);
    await client.begin({
      locale: 'zh-cn',
      capabilities: { workspace: { workspaceEdit: { resourceOperations: ['create'] } } },
    });
    await client.open(path, main);
    const shown = await client.shown(path, has('A07-approval'));
    const actions = await actionsOf(client, path, diagnosticOf(shown, 'A07-approval'));

    writeAction(actions.find(({ title }) => title === '新建“立案登记表”（records/立案登记表.yaml）'));
    expect(readFileSync(join(folder, 'records/立案登记表.yaml'), 'utf8')).toMatch(/^# 立案登记表.*\n(#.*\n)+文书: 立案登记表\n/);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    const rest = await client.shown(path, (all) => lacks('A07-approval')(all) && has('A10-rights')(all));

    for (const _ of ['first', 'second']) {
      const offered = await actionsOf(client, path, diagnosticOf(rest, 'A10-rights'));
      writeAction(offered.find(({ title }) => title === '补不了的，在 waivers.yaml 里说明 A10-rights'));
    }
    const entry = '- 要求: A10-rights\n  文件: case.yaml\n  理由:\n  说明人:\n  时间: DAY\n';
    const waivers = join(folder, 'waivers.yaml');
    expect(readFileSync(waivers, 'utf8').replaceAll(/\d{4}-\d{2}-\d{2}/g, 'DAY')).toBe(entry + entry);
    writeFileSync(
      waivers,
      entry.replace('理由:', '理由: 当时没有告知，已经补告').replace('说明人:', '说明人: 王一鸣').replace('DAY', '2026-03-30'),
    );
    await client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    await client.shown(path, (all) => all.some(({ code, severity }) => code === 'A10-rights' && severity === 4));
  });

  test('an editor that makes no new files is offered to write those that are there', async () => {
    const folder = newCase();
    const path = join(folder, 'case.yaml');
    const client = startClient(program, ['lsp', '--as-of', '2026-03-31']);
    await client.begin({ locale: 'zh-cn' });
    await client.open(path, main);
    const told = diagnosticOf(await client.shown(path, has('A07-approval')), 'A07-approval');
    expect(await actionsOf(client, path, told)).toEqual([]);
    writeFileSync(join(folder, 'waivers.yaml'), '- { 要求: A10-rights, 理由: 已经补告, 说明人: 王一鸣, 时间: 2026-03-30 }');
    const offered = await actionsOf(client, path, told);
    expect(offered.map(({ title }) => title.replace('补不了的，在 waivers.yaml 里说明 ', ''))).toEqual(['A07-approval', 'A10-rights']);
    const [explain] = offered;
    writeAction(explain);
    expect(readFileSync(join(folder, 'waivers.yaml'), 'utf8')).toMatch(/2026-03-30 }\n- 要求: A07-approval\n/);
  });

  test('what changes on the disk is read again', async () => {
    const folder = newCase();
    const client = startClient(program, ['lsp']);
    await client.begin();
    await client.open(join(folder, 'case.yaml'), main);
    await client.shown(join(folder, 'records/询问笔录.yaml'), lacks('S-wide-colon'));
    writeFileSync(join(folder, 'records/询问笔录.yaml'), interview.replace('被询问人: ', '被询问人：'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [] });
    await client.shown(join(folder, 'records/询问笔录.yaml'), has('S-wide-colon'));
  });
});

describe('an editor that does not behave', () => {
  test('words that are no message, requests without what they need or of no known kind, a text in no case: no stack trace, and it goes on', async () => {
    const folder = newCase();
    const client = startClient(program, ['lsp']);
    await client.begin();
    const path = join(folder, '../其他.yaml');
    await client.open(path, 'a: 1\n');
    expect(
      await client.request('textDocument/completion', { textDocument: { uri: client.uriOf(path) }, position: { line: 0, character: 0 } }),
    ).toEqual([]);
    await expect(client.request('textDocument/noSuch', {})).rejects.toThrow(/Unhandled method/);
    await client.notify('textDocument/didOpen', {});
    await expect(client.request('textDocument/hover', {})).rejects.not.toThrow(/\n\s+at /);
    await expect(client.request('textDocument/codeAction', null)).rejects.not.toThrow(/\n\s+at /);
    client.server.stdin.write('Content-Length: 12\r\n\r\n{"jsonrpc":}');
    await client.open(join(folder, 'case.yaml'), main);
    await client.shown(join(folder, 'case.yaml'), () => true);
    expect(client.told()).toBe('');
  });

  test('one that goes away ends the server', async () => {
    const client = startClient(program, ['lsp']);
    await client.begin();
    client.server.stdin.end();
    expect(await client.ended).toBe(1);
    expect(client.told()).toBe('');
  });
});
