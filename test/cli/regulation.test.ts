import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { run as runProgram, testWith } from '../draw/tools.ts';
import { madeWorld } from '../made-world.ts';

const room = mkdtempSync(join(tmpdir(), 'dossier-regulation-cli-'));
const machine = madeWorld();
const shili = 'docs/adapting/shili';
afterAll(() => rmSync(room, { recursive: true }));

/** The program in this process: what it prints and tells, and its exit status. */
async function run(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { columns: 100, colours: false, interactive: false };
  const world = { ...machine, terminal, print: (text: string) => void out.push(text), tell: (text: string) => void err.push(text) };
  const status = await main(['--lang', 'zh', ...words], world);
  return { status, out: out.join(''), err: err.join('') };
}

/** A case under way that was handled under 办法, with one 回访记录. */
function caseFolder(): string {
  const folder = mkdtempSync(join(room, 'case-'));
  mkdirSync(join(folder, 'records'));
  writeFileSync(join(folder, 'case.yaml'), '制度: shili\n案号: 辽示交罚〔2026〕第0001号\n案由: 示例\n日期: { 启动: 2025-12-31 }\n');
  writeFileSync(
    join(folder, 'records', '回访.yaml'),
    '文书: 回访记录\n时间: 2026-03-11 15:00\n执法人员: [王一鸣]\n回访方式: 上门\n改正情况: 已改正\n回访情况: 摊位已经撤走。\n',
  );
  return folder;
}

function faulty(): string {
  const folder = join(mkdtempSync(join(room, 'faulty-')), 'shili');
  mkdirSync(folder);
  writeFileSync(join(folder, 'regulation.yaml'), readFileSync(join(shili, 'regulation.yaml'), 'utf8').replace('issuer:', 'isuer:'));
  return folder;
}

describe('--regulation', () => {
  test('lint knows the forms of the folder and holds the case against its articles', async () => {
    const { status, out } = await run('lint', caseFolder(), '--regulation', shili, '--json', '--as-of', '2026-03-31');
    const ids = JSON.parse(out).findings.map(({ id }: { id: string }) => id);
    expect(status).toBe(1);
    expect(ids).toEqual(expect.arrayContaining(['B-in-force', 'SL16-signed']));
    expect(ids).not.toContain('form-unknown');
  });

  test('lint says so where no case is under the regulation of the folder', async () => {
    const [other, own] = [
      await run('lint', 'examples/licence', '--regulation', shili),
      await run('lint', caseFolder(), '--regulation', shili),
    ];
    expect(other.err).toContain('没有一个案件照 docs/adapting/shili 判断');
    expect(own.err).not.toContain('没有一个案件');
  });

  test('without it the case is told that its regulation is not there', async () => {
    const { status, out } = await run('lint', caseFolder(), '--as-of', '2026-03-31');
    expect(status).toBe(1);
    expect(out).toContain('B-regulation');
    expect(out).toContain('--regulation');
  });

  test.each([['lint'], ['build'], ['score']])('%s tells what is wrong with the folder at its line, and judges nothing', async (command) => {
    const folder = faulty();
    const { status, out, err } = await run(command, caseFolder(), '--regulation', folder);
    expect(status).toBe(1);
    expect(out + err).toContain(`${folder}/regulation.yaml:4:8`);
    expect(out + err).not.toContain('case.yaml');
  });

  test.each([
    ['18', '制度第十八条 送达'],
    ['第十八条', '制度第十八条 送达'],
    ['第18条', '制度第十八条 送达'],
    ['制度第十八条', '制度第十八条 送达'],
    ['行政处罚法第四十五条', '《行政处罚法》第四十五条'],
    ['《中华人民共和国行政处罚法》第四十五条', '《行政处罚法》第四十五条'],
  ])('explain finds an article as people cite it: %s', async (cited, heading) => {
    const { status, out } = await run('explain', cited);
    expect(status).toBe(0);
    expect(out.startsWith(heading)).toBe(true);
  });

  test('explain takes no number for another one', async () => {
    expect((await run('explain', '第四十五条')).status).toBe(2);
    expect((await run('explain', '1')).status).toBe(2);
  });

  test('explain and rules speak of it', async () => {
    const explained = await run('explain', 'sl16-revisit', '--regulation', shili);
    expect(explained.out).toContain('回访看得出违法行为是不是真的改了');
    const listed = await run('rules', '--regulation', shili, '--json');
    expect(listed.out).toContain('SL16-signed');
    expect(listed.out).not.toContain('A15-plain');
  });

  test('a folder that is none is wrong use', async () => {
    const { status, err } = await run('lint', caseFolder(), '--regulation', room);
    expect({ status, told: err.includes('不是制度文件夹') }).toEqual({ status: 2, told: true });
  });

  testWith(['pdftotext'], 'build prints its forms by its own templates', async () => {
    const { status, err } = await run('build', caseFolder(), '--draft', '-q', '-o', join(room, 'out'), '--regulation', shili);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const pdf = readdirSync(join(room, 'out')).find((name) => name.endsWith('.pdf')) ?? '';
    const text = runProgram('pdftotext', join(room, 'out', pdf), '-');
    expect(text.replaceAll(/\s/g, '')).toContain('回访人签名');
  });
});

describe('rules --check', () => {
  test('0 of the example city', async () => {
    const { status, out, err } = await run('rules', '--check', shili);
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '0 个错误，0 个警告（检查了自己的 2 条、4 项要求、13 个例子）\n' });
  });

  test('1 of a folder with a mistake, as JSON too', async () => {
    const folder = faulty();
    const { status, out } = await run('rules', '--check', folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).findings[0]).toMatchObject({ id: 'shape-unknown-key', file: `${folder}/regulation.yaml`, line: 4 });
  });
});

describe('score', () => {
  test('a case of which nothing can be read has no score, and says why', async () => {
    const folder = mkdtempSync(join(room, 'unread-'));
    writeFileSync(join(folder, 'case.yaml'), '- 甲\n');
    const { status, out, err } = await run('score', folder);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('S-not-mapping');
    expect(err).toContain(`案件判断不了，没有评分：${folder}\n`);
  });

  test('nor has one under a regulation that nobody knows: not one of its requirements was asked', async () => {
    const folder = mkdtempSync(join(room, 'unknown-'));
    writeFileSync(join(folder, 'case.yaml'), '制度: shilii\n案号: 甲1\n');
    const { status, out, err } = await run('score', folder);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('B-regulation');
    expect(err).toContain(`案件判断不了，没有评分：${folder}\n`);
  });

  test('prints a range, the losses with their places, and what waits for a person', async () => {
    const { status, out } = await run('score', 'examples/ordinary-penalty');
    expect(status).toBe(0);
    expect(out).toContain('通用自查评分表（非官方）');
    expect(out).toMatch(/总分 0–100（待定的否决项都不成立的：9\d(\.\d+)?–100）/);
    expect(out).toContain('待人工评查 V-04');
  });

  test('a case that cannot pass ends with 1; the JSON has every loss with its place', async () => {
    const folder = caseFolder();
    const { status, out } = await run('score', folder, '--regulation', shili, '--json', '--as-of', '2026-03-31');
    const asked = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('schemas/score.schema.json', 'utf8')));
    expect({ valid: asked(JSON.parse(out)), errors: asked.errors }).toEqual({ valid: true, errors: null });
    const [scored] = JSON.parse(out).scores;
    expect(status).toBe(1);
    expect(scored.grades.high).toBe('不合格');
    const places = scored.items.flatMap(({ losses }: { losses: { file: string }[] }) => losses.map(({ file }) => file));
    expect(places).toContain(`${folder}/case.yaml`);
  });

  test('what people concluded settles it', async () => {
    const rubric = readFileSync('schemas/rubrics/generic.yaml', 'utf8');
    const open = rubric
      .split('- id: ')
      .filter((entry) => entry.includes('manual: true'))
      .map((entry) => entry.split('\n')[0] ?? '');
    const lines = open.map((id) => `- { 项目: ${id}, ${id.startsWith('V') ? '成立: 否' : '扣分: 0'}, 评查人: 王某 }\n`);
    const marks = join(room, 'marks.yaml');
    writeFileSync(marks, lines.join(''));
    const { status, out } = await run('score', 'examples/ordinary-penalty', '--marks', marks);
    expect(status).toBe(0);
    expect(out).toContain('总分 100\n');
    expect(out).not.toContain('待人工评查');
  });

  test('a rubric with a mistake is told at its line', async () => {
    const rubric = join(room, 'rubric.yaml');
    writeFileSync(rubric, readFileSync('schemas/rubrics/generic.yaml', 'utf8').replace('[A14-doc]', '[A14-dock]'));
    const { status, out, err } = await run('score', 'examples/ordinary-penalty', '--rubric', rubric);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('U-requirement');
  });
});
