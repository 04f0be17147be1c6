import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { displayWidth } from '../../src/report/display-width.ts';

const program = resolve('bin/dossier.js');
const room = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
const example = resolve('examples/ordinary-penalty');

afterAll(() => rmSync(room, { recursive: true }));

/** Runs the program as a shell would, without a terminal. */
function run(words: readonly string[], more: { readonly cwd?: string; readonly env?: Record<string, string> } = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    cwd: more.cwd ?? room,
    env: { ...env, LC_ALL: 'zh_CN.UTF-8', ...more.env },
  });
  return { status, out: stdout, err: stderr };
}

/** Runs a line of the shell with Node and the program as $0 and $1. */
function spawnShell(line: string) {
  const { status, stderr } = spawnSync('sh', ['-c', line, process.execPath, program], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { status, out: stderr };
}

describe('exit statuses of the process', () => {
  test.each([
    [0, ['--version']],
    [0, ['--help']],
    [0, ['help', 'lint']],
    [0, ['lint', '--help']],
    [0, ['rules', '--format', 'json']],
    [0, ['explain', 'A07-urgent']],
    [0, ['explain', 'a18']],
    [0, ['explain', 'S-tab']],
    [0, ['doctor']],
    [0, ['new', '--list']],
    [0, ['init', '--list']],
    [2, ['init', 'x', '--kind', '许克']],
    [2, []],
    [2, ['lnt']],
    [2, ['lint', '--nope']],
    [2, ['lint', 'no-such-folder']],
    [2, ['build', 'no-such-folder']],
    [2, ['explain', 'A99-nothing']],
    [2, ['new', '不是文书']],
    [1, ['lint', '.']],
    [1, ['build', '.']],
  ])('%i of dossier %j', (status, words) => {
    const told = run(words);
    expect(told.err).not.toMatch(/\n\s+at /);
    expect({ status: told.status, ...(status === told.status ? {} : told) }).toEqual({ status });
  });

  test.each(['doctor', 'print-form 询问笔录', `build ${example}`])(
    '3 where the current folder is gone, and it says so: dossier %s',
    (words) => {
      const gone = mkdtempSync(join(room, 'gone-'));
      const { status, out } = spawnShell(`cd '${gone}' && rmdir '${gone}' && exec "$0" "$1" ${words}`);
      expect({ status, out }).toEqual({ status: 3, out: expect.stringContaining('当前文件夹已经不在了') });
    },
  );

  test('0 of the example, which is clean', () => {
    const { status, out } = run(['lint', example]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
  });

  test('2 where the outputs would lie among the files of the case', () => {
    for (const out of [example, join(example, 'out')]) {
      const { status, err } = run(['build', example, '-o', out]);
      expect(status).toBe(2);
      expect(err).toContain('在案件文件夹里');
    }
  });

  test('3 where the outputs cannot be written', () => {
    const { status, err } = run(['build', example, '-o', join(program, 'out')]);
    expect(status).toBe(3);
    expect(err).toMatch(/^出了故障：/);
  });

  test('3 of a case that cannot be read, after the others were tried', () => {
    const cases = join(room, 'cases');
    for (const name of ['a', 'b']) mkdirSync(join(cases, name, 'media'), { recursive: true });
    for (const name of ['a', 'b']) writeFileSync(join(cases, name, 'case.yaml'), `案号: ${name}\n`);
    // A path that is longer than the system can name, of which even the root user is refused.
    const name = 'x'.repeat(200);
    spawnSync('sh', ['-c', 'for i in $(seq 30); do mkdir "$0" && cd -P "$0"; done', name], { cwd: join(cases, 'a/media') });
    onTestFinished(() => void spawnSync('rm', ['-rf', cases]));
    const lint = run(['lint', cases]);
    expect(lint.status).toBe(3);
    expect(lint.err).toContain('名称太长');
    expect(lint.out).toContain('cases/b/case.yaml');
    const build = run(['build', cases]);
    expect(build.status).toBe(3);
    expect(build.out).toMatch(/^未建 b：/);
  });

  test.skipIf(!existsSync('/dev/full'))('3 where there is no room for what is printed', () => {
    const words = ['-c', `"${process.execPath}" "${program}" rules > /dev/full`];
    const { status, stderr } = spawnSync('sh', words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' } });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^出了故障：标准输出.*磁盘满了/);
  });

  test('a reader that goes away ends it without a word', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${program}" rules --format json | head -c 10 > "${join(room, 'head')}"`],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('colours', () => {
  test('are not written into a pipe, and are where FORCE_COLOR asks for them, unless NO_COLOR does not', () => {
    const colour = '\u001b[';
    expect(run(['lint', '.']).out).not.toContain(colour);
    expect(run(['lint', '.'], { env: { FORCE_COLOR: '1' } }).out).toContain(colour);
    expect(run(['lint', '.'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain(colour);
  });
});

test.each(['zh', 'en'])('lists fit into 80 columns (%s)', (language) => {
  for (const words of [['init', '--list'], ['new', '--list'], ['rules'], ['lint', '--help']]) {
    const { status, out } = run(['--lang', language, ...words], { env: { COLUMNS: '80' } });
    expect(status).toBe(0);
    expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  }
});

describe('a new case on the disk', () => {
  const folder = join(room, '2026-0012');

  test('is started whole', () => {
    expect(run(['init', folder, '--number', '辽金普交罚〔2026〕第0012号', '--matter', '超限运输'])).toMatchObject({ status: 0, out: '' });
    expect(readdirSync(folder).sort()).toEqual(['.vscode', 'case.yaml', 'media', 'records', 'scans']);
    expect(readdirSync(join(folder, 'records'))).toEqual(['立案登记表.yaml']);
    expect(readdirSync(join(folder, 'media'))).toEqual([]);
    const settings: { 'yaml.schemas': Record<string, string> } = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
    expect(Object.keys(settings['yaml.schemas']).filter((path) => !existsSync(path))).toEqual([]);
  });

  test('names no place of this machine in what is packed', () => {
    const texts = ['case.yaml', 'records/立案登记表.yaml'].map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(texts.filter((text) => text.includes('$schema') || text.includes(join(program, '../..')))).toEqual([]);
  });

  test('is not started twice', () => {
    const before = readFileSync(join(folder, 'case.yaml'), 'utf8');
    writeFileSync(join(folder, 'case.yaml'), `${before}# mine\n`);
    expect(run(['init', folder]).status).toBe(2);
    expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toBe(`${before}# mine\n`);
  });

  test('takes records, each under a name of its own', () => {
    const names = [1, 2].map(() => run(['new', 'interview'], { cwd: folder }).out.trim());
    expect(names).toEqual(['records/询问笔录.yaml', 'records/询问笔录-2.yaml']);
    expect(run(['new', '现场笔录', '--name', '../x/现场'], { cwd: folder }).out).toBe('records/_x_现场.yaml\n');
  });

  test('takes no record without a name, and none where there is no case', () => {
    expect(run(['new', '现场笔录', '--name', ' . '], { cwd: folder })).toMatchObject({ status: 2, out: '' });
    const nowhere = run(['new', '现场笔录', '--case', join(room, 'nowhere')]);
    expect(nowhere).toMatchObject({ status: 2, out: '' });
    expect(nowhere.err).toContain('这里不是案件文件夹（里面没有 case.yaml）');
    expect(existsSync(join(room, 'nowhere'))).toBe(false);
  });

  test('takes no record under a name that is taken, and lists the forms where none is named', () => {
    const taken = run(['new', '现场笔录', '--name', '询问笔录'], { cwd: folder });
    expect(taken).toMatchObject({ status: 2, out: '' });
    expect(taken.err).toContain('records/询问笔录.yaml');
    const bare = run(['new'], { cwd: folder });
    expect(bare.status).toBe(2);
    expect(bare.out).toContain('interview');
  });

  test('of another kind has the documents of its stages, in their order', () => {
    const other = join(room, 'inspection');
    expect(run(['init', other, '--kind', '检查责令改正', '--all'])).toMatchObject({ status: 0 });
    expect(readdirSync(join(other, 'records')).sort()).toEqual([
      '01-行政检查审批表.yaml',
      '02-行政检查通知书.yaml',
      '03-检查记录.yaml',
      '04-音像资料.yaml',
      '05-责令改正违法行为通知书.yaml',
      '06-送达回证.yaml',
      '07-责令改正核查记录.yaml',
      '08-归档记录.yaml',
    ]);
    const { out } = run(['lint', '--json'], { cwd: other });
    expect(new Set(JSON.parse(out).findings.map((finding: { id: string }) => finding.id))).toEqual(new Set(['shape-blank']));
  });

  test('is judged from within its folders', () => {
    const { status, out } = run(['lint', '--json'], { cwd: join(folder, 'records') });
    expect(status).toBe(1);
    expect(new Set(JSON.parse(out).findings.map((finding: { id: string }) => finding.id))).toEqual(new Set(['shape-blank']));
  });
});

test('each file of a case can be asked for by itself', () => {
  const { status, out } = run(['lint', join(example, 'records')]);
  expect({ status, out }).toEqual({ status: 0, out: '' });
  expect(run(['lint', 'case.yaml'], { cwd: example })).toMatchObject({ status: 0 });
});
