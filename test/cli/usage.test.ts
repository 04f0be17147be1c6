import { describe, expect, test } from 'vitest';
import { commands as makers } from '../../src/cli/commands.ts';
import { main } from '../../src/cli/main.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { fakeWorld } from './fake-world.ts';

const commands = makers.map((make) => make({ world: fakeWorld(), language: 'zh', finish: () => undefined }).name());

async function run(words: string, environment: Record<string, string> = {}) {
  const world = fakeWorld({}, environment);
  const status = await main(words.split(' ').filter(Boolean), world);
  return { status, out: world.printed(), err: world.told() };
}

describe('wrong use ends with 2 and says what to write', () => {
  test.each([
    ['lnt', '没有这个命令：lnt\n您是不是要写 lint？'],
    ['frobnicate', '没有这个命令：frobnicate'],
    ['help frobnicate', '没有这个命令：frobnicate\n用法见 dossier --help'],
    ['lint --formt json', '没有这个选项：--formt\n您是不是要写 --format？'],
    ['lint --lnag en', '没有这个选项：--lnag\n您是不是要写 --lang？'],
    ['lint --format', '选项 --format <格式> 后面要写上值\n用法见 dossier lint --help'],
    ['lint --format xml', '选项 --format <格式> 的值不对：xml。可以写：pretty、json'],
    ['lint --as-of 2026-02-30', '选项 --as-of <日期> 的值不对：2026-02-30。要写成 2026-03-31 这样、日历上有的日子'],
    ['lint --as-of 0001-01-01', '选项 --as-of <日期> 的值不对：0001-01-01。要写成 2026-03-31 这样、日历上有的日子'],
    ['lint --as-of 2026年2月30日', '选项 --as-of <日期> 的值不对：2026年2月30日。'],
    ['lint --lang fr', '选项 --lang <语言> 的值不对：fr。可以写：zh、en'],
    ['build', '缺少参数：案件'],
    ['build a --algorithm md5', '选项 --algorithm <算法> 的值不对：md5。只能写 sha256,sha512,sm3，用逗号分开'],
    ['verify', '缺少参数：归档包'],
    ['verify no-such-package', '没有这个文件或者文件夹：no-such-package'],
    ['build no-such-folder', '没有这个文件或者文件夹：no-such-folder'],
    ['explain', '缺少参数：编号'],
    ['explain a b', '参数太多：只要 1 个，写了 2 个'],
    ['init --type 其他', '选项 --type <种类> 的值不对：其他。可以写：行政处罚、行政许可'],
    ['lint no-such-folder', '没有这个文件或者文件夹：no-such-folder'],
    ['lint --regulation no-such-folder', '不是制度文件夹（里面没有 regulation.yaml）：no-such-folder\n'],
  ])('dossier %s', async (words, says) => {
    const { status, out, err } = await run(words);
    expect(err).toContain(says);
    expect(err.startsWith('错误：')).toBe(true);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test.each([
    ['lnt', "unknown command 'lnt'\ndid you mean lint?"],
    ['lint --formt json', "unknown option '--formt'\ndid you mean --format?"],
    ['lint no-such-folder', 'no such file or folder: no-such-folder'],
    ['lint --format', '\nsee dossier lint --help'],
    ['lint --regulation no-such-folder', 'not the folder of a regulation (it has no regulation.yaml): no-such-folder'],
  ])('dossier --lang en %s', async (words, says) => {
    const { status, err } = await run(`--lang en ${words}`);
    expect(status).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toMatch(/\p{Script=Han}/u);
  });

  test('no command at all shows the help and is wrong use', async () => {
    const { status, out, err } = await run('');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('用法： dossier <命令> [选项]');
  });
});

describe('the language', () => {
  test.each([
    [{}, '用法'],
    [{ LANG: 'C.UTF-8' }, '用法'],
    [{ LANG: 'zh_CN.UTF-8' }, '用法'],
    [{ LANG: 'en_GB.UTF-8' }, 'Usage'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, '用法'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, '用法'],
  ])('of %o', async (environment, word) => {
    expect((await run('--help', environment as Record<string, string>)).out).toContain(word);
  });

  test('asked for wins over the locale, before or after the command', async () => {
    expect((await run('--lang zh lint --help', { LANG: 'en_US' })).out).toContain('用法');
    expect((await run('lint --help --lang=en')).out).toContain('Usage');
  });
});

describe('help', () => {
  test.each(['', ...commands])('of "%s" is whole in both languages, with an example, within 80 columns', async (command) => {
    for (const language of ['zh', 'en']) {
      const { status, out } = await run(`${command} --help --lang ${language}`);
      expect(status).toBe(0);
      expect(out).toMatch(/例子：|Examples?:/);
      expect(out).toContain('dossier');
      expect(out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
      const foreign = language === 'zh' ? /Usage|Options|Commands|Arguments|choices|default/ : /\p{Script=Han}/u;
      expect(out.replace(/\((行政|普通|连续|执法)[^)]*\)/gs, '')).not.toMatch(foreign);
    }
  });

  test('--version prints the version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
