import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ordinaryCase } from './ordinary-case.ts';

const { room, folder, dossier } = ordinaryCase();

/** The documents of the first volume by record: title and pages, as `build --json` tells them. */
function built() {
  const { status, out, err } = dossier('build', 'case', '-o', 'out', '--json');
  if (status !== 0) throw new Error(out + err);
  const receipt = JSON.parse(out);
  const documents: { record: string; first: string; last: string }[] = receipt.volumes[0].documents;
  return { receipt, pages: new Map(documents.map(({ record, first, last }) => [record, `${first}..${last}`])) };
}

const late = 'records/11b-书证-后补.yaml';
const lines = () => readFileSync(join(folder(), 'binding.jsonl'), 'utf8').trimEnd().split('\n');

describe('a case that is bound', () => {
  let before = new Map<string, string>();

  test('keeps its pages: a late document is 12-1 and nothing else moves', () => {
    before = built().pages;
    expect(dossier('bind', 'case', '--by', '李思远')).toMatchObject({ status: 0, err: '' });
    expect(lines()).toHaveLength(1);
    expect(dossier('bind', 'case', '--by', '李思远').out).toContain('没有要补记的');

    const twin = readFileSync(join(folder(), 'records/11-书证-车主端接单记录.yaml'), 'utf8');
    writeFileSync(
      join(folder(), late),
      twin
        .replace(/^名称:.*$/m, '名称: 后补的记录')
        .replace(/^来源:.*$/m, '来源: 张志远')
        .replace(/^取得方式:.*$/m, '取得方式: 当事人提交'),
    );
    const { pages, receipt } = built();
    const anchor = before.get('records/11-书证-车主端接单记录.yaml')?.split('..')[1];

    expect([...pages].filter(([record]) => record !== late)).toEqual([...before]);
    expect(pages.get(late)).toBe(`${anchor}-1..${anchor}-2`);
    expect([receipt.binding.line, receipt.counts.warnings]).toEqual([1, 1]);
  });

  test('records the late document when it is bound again, and its closing sheet tells of it', () => {
    const { status, out } = dossier('bind', 'case', '--by', '刘建国');
    expect([status, out]).toEqual([0, expect.stringMatching(/补入《.*后补的记录.*》，第 \d+-1 至 \d+-2 页/)]);
    expect(lines()).toHaveLength(2);
    const more = join(folder(), 'records/11c-书证-又补.yaml');
    writeFileSync(more, readFileSync(join(folder(), late), 'utf8').replace('后补的记录', '又补的记录'));
    const tried = dossier('bind', 'case', '--by', '李思远', '--dry-run').out;
    rmSync(more);
    expect([tried.includes('又补的记录'), tried.includes('后补的记录')]).toEqual([true, false]);

    const { receipt } = built();
    expect([receipt.binding.line, receipt.binding.by, receipt.counts.warnings]).toEqual([2, '刘建国', 0]);
  });

  test('has lines that keep to the published schema', () => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/binding.schema.json', 'utf8')));
    for (const line of lines()) expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('tells what was changed within its pages, whether it was bound first or inserted later', () => {
    const changed = ['records/03-询问笔录-林晓雯.yaml', late].map((file) => join(folder(), file));
    const texts = changed.map((file) => readFileSync(file, 'utf8'));
    for (const [index, file] of changed.entries()) writeFileSync(file, `${texts[index]}\n备注: 立卷以后加的一句。\n`);
    const { status, err } = dossier('build', 'case', '-o', 'out');
    for (const [index, file] of changed.entries()) writeFileSync(file, texts[index] ?? '');

    expect([status, err.match(/B-changed/g)?.length]).toEqual([0, 2]);
    const told = err.replaceAll(/\s/g, '');
    expect(told).toMatch(/B-changed.*《询问笔录（林晓雯）》，第\d+至\d+页.*B-changed.*后补的记录）》，第\d+-1至\d+-2页/);
    expect(built().receipt.counts.warnings).toBe(0);
  });

  test('that no longer fits says whether its record was changed, or what it is printed with', () => {
    const config = join(room.path, 'large.yaml');
    writeFileSync(config, '样式: { 正文: { 字号: 三号 }, 栏内: { 字号: 三号 } }\n');
    const told = dossier('build', 'case', '-o', 'out', '--config', config);
    expect([told.status, told.err.replaceAll(/\s/g, '')]).toEqual([
      1,
      expect.stringMatching(
        /B-bound.*现在有\d+页；它的记录和原件没有改过，变的是case\.yaml、照片、版式配置、字体，或者程序（立卷时用dossier/,
      ),
    ]);

    const file = join(folder(), 'records/03-询问笔录-林晓雯.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n备注: ${'立卷以后加的一句。'.repeat(200)}\n`);
    const { err } = dossier('build', 'case', '-o', 'out');
    writeFileSync(file, text);
    expect([err.includes('B-bound'), err.includes('没有改过')]).toEqual([true, false]);
  });

  test('is silent of what nobody can notice on the paper, and of what is filled in after the binding; tells what case.yaml changed', () => {
    const edits: [string, (text: string) => string][] = [
      [
        'records/03-询问笔录-林晓雯.yaml',
        (text) => `# 校对过\n${text.replace('地点: 金州站站前广场东侧执法车内', "地点: '金州站站前广场东侧执法车内'")}`,
      ],
      ['records/28-归档记录.yaml', (text) => text.replace('综合档案室', '综合档案馆')],
      ['case.yaml', (text) => text.replace('性别: 女', '性别: 男')],
    ];
    const before = edits.map(([file]) => readFileSync(join(folder(), file), 'utf8'));
    const told = edits.map(([file, edit], index) => {
      writeFileSync(join(folder(), file), edit(before[index] ?? ''));
      const { status, err } = dossier('build', 'case', '-o', 'out');
      writeFileSync(join(folder(), file), before[index] ?? '');
      expect(edit(before[index] ?? '')).not.toBe(before[index]);
      return [status, err.match(/B-changed/g)?.length ?? 0, err.includes('03-询问笔录-林晓雯.yaml')];
    });

    expect(told).toEqual([
      [0, 0, false],
      [0, 0, false],
      [0, 1, true],
    ]);
  });

  test('is refused where a bound document grew or went, and says which and what to do', () => {
    const record = join(folder(), 'records/17-违法行为调查报告.yaml');
    const text = readFileSync(record, 'utf8');
    const out = readdirSync(join(room.path, 'out'));
    writeFileSync(record, `${text}备注: |\n${'  续页上的话，写得很长很长，长到要多印一页才放得下。\n'.repeat(60)}`);
    const grown = dossier('build', 'case', '-o', 'out');
    writeFileSync(record, text);
    rmSync(join(folder(), late));
    const gone = dossier('build', 'case', '-o', 'out');

    expect([grown.status, gone.status]).toEqual([1, 1]);
    expect(grown.err).toMatch(/B-bound[\s\S]*17-违法行为调查报告\.yaml[\s\S]*--rebind/);
    expect(gone.err).toMatch(/B-bound[\s\S]*后补的记录[\s\S]*binding\.jsonl/);
    expect(readdirSync(join(room.path, 'out'))).toEqual(out);
  });

  test('says which record has another name now', () => {
    const names = ['records/11-书证-车主端接单记录.yaml', 'records/11z.yaml'].map((name) => join(folder(), name));
    renameSync(names[0] ?? '', names[1] ?? '');
    const { status, err } = dossier('build', 'case', '-o', 'out');
    renameSync(names[1] ?? '', names[0] ?? '');

    const told = err.replaceAll(/\s/g, '');
    expect([status, told.match(/改回这个名称/g)?.length]).toEqual([1, 1]);
    expect(told).toMatch(/立卷时是records\/11-书证-车主端接单记录\.yaml，改回这个名称）case\/records\/11z\.yaml:1:1/);
  });

  test('is numbered anew only with a reason, which is recorded', () => {
    expect(dossier('bind', 'case', '--by', '李思远', '--rebind').status).toBe(2);
    expect(dossier('bind', 'case', '--by', '李思远', '--rebind', '--reason', '后补的书证退还').status).toBe(0);
    expect(JSON.parse(lines()[2] ?? '')).toMatchObject({ 事项: '重新立卷', 理由: '后补的书证退还', 经办人: '李思远' });
    expect(built().pages).toEqual(before);
  });

  test('is refused where the rules of numbering changed', () => {
    writeFileSync(join(room.path, 'dossier.config.yaml'), '页码: { 目录编号: 是 }\n');
    const { status, err } = dossier('build', 'case', '-o', 'out');
    rmSync(join(room.path, 'dossier.config.yaml'));
    expect([status, err]).toEqual([1, expect.stringMatching(/B-bound[\s\S]*编页的规定变了/)]);
  });

  test('is told once that the rules changed, whatever the documents', () => {
    const told = ['立卷: 正副卷\n', '页码: { 目录编号: 是 }\n'].map((config) => {
      writeFileSync(join(room.path, 'dossier.config.yaml'), config);
      const { err } = dossier('build', 'case', '-o', 'out');
      rmSync(join(room.path, 'dossier.config.yaml'));
      return [err.match(/(?:yaml|jsonl):\d+:1/g)?.length, err.replaceAll(/\s/g, '')];
    });

    expect(told).toEqual([
      [1, expect.stringMatching(/立卷时不分正卷、副卷，现在照配置要分.*binding\.jsonl:\d/)],
      [1, expect.stringMatching(/《行政处罚决定书》等35件/)],
    ]);
  });

  test('is refused where its record was edited', () => {
    const file = join(folder(), 'binding.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('后补的书证退还', '没有理由'));
    const { status, out } = dossier('lint', 'case');
    expect([status, out]).toEqual([1, expect.stringContaining('S-binding-edited')]);
  });

  test('is refused where its record is empty: it is not taken for a case that was never bound', () => {
    writeFileSync(join(folder(), 'binding.jsonl'), '');
    expect(dossier('lint', 'case').out).toContain('S-binding-empty');
    expect(dossier('bind', 'case', '--by', '李思远').status).toBe(1);
    expect(readFileSync(join(folder(), 'binding.jsonl'), 'utf8')).toBe('');
  });
});

describe('a case that is bound for a receiver', () => {
  test('is built for it from then on: what was bound is as long as what is built', () => {
    cpSync('examples/ordinary-penalty', join(room.path, 'court'), { recursive: true });
    for (const pages of [20, 30, 31]) {
      writeFileSync(join(room.path, 'dossier.config.yaml'), `接收方: { 名称: 区法院, 页数: ${pages} }\n`);
      rmSync(join(room.path, 'court/binding.jsonl'), { force: true });
      expect(dossier('bind', 'court', '--by', '李思远').status).toBe(0);
      const { status, out, err } = dossier('build', 'court', '-o', 'out', '--json');
      expect([status, err]).toEqual([0, '']);
      const { volumes } = JSON.parse(out);
      expect(volumes.map((volume: { pages: number }) => volume.pages <= pages)).not.toContain(false);
    }
    rmSync(join(room.path, 'dossier.config.yaml'));
    rmSync(join(room.path, 'court/binding.jsonl'));
    expect(dossier('bind', 'court', '--by', '李思远').status).toBe(0);
    writeFileSync(join(room.path, 'dossier.config.yaml'), '接收方: { 名称: 区法院, 页数: 30 }\n');
    const whole = dossier('build', 'court', '-o', 'out');
    expect([whole.status, whole.err.replaceAll(/\s/g, '')]).toEqual([
      1,
      expect.stringMatching(/案卷连封面、目录等共6\d页；区法院每个文件限30页）court\/binding\.jsonl:1:1.*--rebind/),
    ]);
    rmSync(join(room.path, 'dossier.config.yaml'));
  });
});
