import { describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { MachineTrouble } from '../../src/model/trouble.ts';
import { rules } from '../made-rules.ts';
import { fakeWorld } from './fake-world.ts';

vi.mock('../../src/build/load-rules.ts', () => ({ loadRules: async () => rules }));

const broken = { 'c/case.yaml': '制度: jinpu\n案号：辽金普交罚〔2026〕第0012号\n', 'c/records/a.yaml': '文书: 询问比录\n' };
const sameNumber = { 'x/a/case.yaml': '案号: 甲1\n', 'x/b/case.yaml': '案号: 甲1\n' };

async function run(words: string, files: Record<string, string> = {}, environment: Record<string, string> = {}) {
  const world = fakeWorld(files, environment);
  const status = await main(words.split(' '), world);
  return { status, out: world.printed(), err: world.told() };
}

describe('failures', () => {
  test('trouble of the machine ends with 3 and says what it is', async () => {
    const world = { ...fakeWorld(broken), readFolder: () => Promise.reject(new MachineTrouble('磁盘坏了')) };
    expect(await main(['lint', 'c'], world)).toBe(3);
    expect(world.told()).toBe('出了故障：磁盘坏了\n');
  });

  test('a bug of ours ends with 3, says whom to tell, and shows no stack trace', async () => {
    const { status, err } = await run('doctor');
    expect(status).toBe(3);
    expect(err).toMatch(/^程序自己出了错，不是您的错：.+\n请把上面一行/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('DOSSIER_DEBUG shows the stack trace', async () => {
    expect((await run('doctor', {}, { DOSSIER_DEBUG: '1' })).err).toMatch(/\n\s+at /);
  });
});

describe('lsp', () => {
  test('a person who starts it by hand is told that an editor does', async () => {
    const world = { ...fakeWorld(), terminal: { columns: 80, colours: false, interactive: true }, serveEditor: async () => undefined };
    expect(await main(['lsp'], world)).toBe(0);
    expect(world.told()).toContain('docs/editors.md');
    expect(world.printed()).toBe('');
  });
});

describe('lint', () => {
  const read = (world: ReturnType<typeof fakeWorld>) => JSON.parse(world.printed());

  test('findings go to stdout, the summary to stderr, the status is 1', async () => {
    const { status, out, err } = await run('lint c', broken);
    expect(status).toBe(1);
    expect(out).toContain('S-wide-colon');
    expect(err).toMatch(
      /^\d+ 个错误，\d+ 个警告（检查了 1 个案件，1 份文书）\n其中 \d+ 个可以由程序代改：dossier lint --fix（只看会改什么，加 --dry-run）\n$/,
    );
  });

  test('--quiet leaves the summary out', async () => {
    const { err } = await run('lint c -q', broken);
    expect(err).toBe('');
  });

  test.each(['c', 'c/', '.', 'c/case.yaml', 'c/records', 'c/records/a.yaml'])('finds the case from %s', async (path) => {
    const { status, out } = await run(`lint ${path} --json`, broken);
    const report = JSON.parse(out);
    expect(status).toBe(1);
    expect(report.summary.cases).toBe(1);
    const files = new Set(report.findings.map((finding: { file: string }) => finding.file.replace(/^c\//, '')));
    if (path.endsWith('a.yaml')) expect([...files]).toEqual(['records/a.yaml']);
  });

  test('a case named twice is checked once', async () => {
    const world = fakeWorld(broken);
    await main(['lint', 'c', 'c', '--json'], world);
    expect(read(world).summary.cases).toBe(1);
  });

  test('a folder of cases is checked case by case, in order', async () => {
    const world = fakeWorld(sameNumber);
    await main(['lint', 'x', '--json'], world);
    const files: string[] = read(world).findings.map((finding: { file: string }) => finding.file);
    expect(read(world).summary.cases).toBe(2);
    expect(files.findLastIndex((file) => file.startsWith('x/a'))).toBeLessThan(files.findIndex((file) => file.startsWith('x/b')));
  });

  test('a folder without a case is a finding', async () => {
    const { status, out } = await run('lint d', { 'd/readme.txt': '' });
    expect(status).toBe(1);
    expect(out).toContain('S-no-case');
  });

  test('a file outside any case is wrong use', async () => {
    const { status, err } = await run('lint d/readme.txt', { 'd/readme.txt': '' });
    expect(status).toBe(2);
    expect(err).toContain('不在案件文件夹里');
  });
});

describe('build', () => {
  test('two cases of one number are refused before anything is written', async () => {
    const { status, out, err } = await run('build x/a x/b', sameNumber);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('x/a 和 x/b（甲1）');
  });

  test.each(['甲1.第2卷', '甲1.副卷', '甲1.副卷.第3卷', '甲1.封皮', '甲1.草稿', '甲1.草稿.第1卷', '甲1.草稿.封皮'])(
    'so is one whose number is the name of a volume, cover or draft of another: %s',
    async (number) => {
      const files = { 'x/a/case.yaml': '案号: 甲1\n', 'x/b/case.yaml': `案号: ${number}\n` };
      const { status, out, err } = await run('build x/a x/b', files);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(`x/a 和 x/b（${number}）`);
    },
  );

  test.each(['甲10', '甲1.第二卷', '甲1.第2卷a'])('but not one that only begins like it: %s', async (number) => {
    const files = { 'x/a/case.yaml': '案号: 甲1\n', 'x/b/case.yaml': `案号: ${number}\n` };
    expect((await run('build x/a x/b', files)).status).not.toBe(2);
  });

  test('a case with errors is refused on one line, with its findings on stderr', async () => {
    const { status, out, err } = await run('build c', broken);
    expect(status).toBe(1);
    expect(out).toMatch(/^未建 .*：\d+ 个错误，\d+ 个警告（c）\n$/);
    expect(err).toContain('S-wide-colon');
  });

  test('--json refuses on one line of JSON and says nothing else', async () => {
    const { status, out, err } = await run('build c --json', broken);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({ format: 'dossier-refusal/1', folder: 'c' });
  });

  test.each(['c/media', 'c/records/out', './x/../c/scans/'])('outputs among the papers of a case are refused: %s', async (out) => {
    const { status, err } = await run(`build c -o ${out}`, broken);
    expect(status).toBe(2);
    expect(err).toContain('请用 -o 换一个案件文件夹以外的位置');
  });

  test('the others are still tried', async () => {
    const { status, out } = await run('build x/a c --json', { ...broken, ...sameNumber });
    expect(status).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(2);
  });
});
