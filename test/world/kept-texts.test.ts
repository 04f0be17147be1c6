import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptTexts } from '../../src/world/kept-texts.ts';
import { bundleScript } from './run-source.ts';
import { temporaryFolder } from './temporary.ts';

const name = 'ab'.repeat(32);
const other = `${'ab'.repeat(31)}cd`;

function placeOf(root: string, of = name): string {
  return join(root, 'dossier', 'lint', of.slice(0, 2), of.slice(2));
}

describe('a kept text', () => {
  test('is recalled by another run, and by nobody else', () => {
    const root = temporaryFolder();
    keptTexts({ XDG_CACHE_HOME: root }).keep(name, '判断\n');
    expect(keptTexts({ XDG_CACHE_HOME: root }).recall(name)).toBe('判断\n');
    expect(keptTexts({ XDG_CACHE_HOME: root }).recall(other)).toBeUndefined();
    if (process.platform === 'win32') return;
    expect(statSync(placeOf(root)).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, 'dossier', 'lint')).mode & 0o777).toBe(0o700);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['changed in one letter', (text: string) => text.replace('判', '叛')],
    ['empty', () => ''],
    ['of somebody else', () => '{"findings":[]}'],
  ])('that is %s is none', (_, damage) => {
    const root = temporaryFolder();
    const kept = keptTexts({ XDG_CACHE_HOME: root });
    kept.keep(name, '判断');
    writeFileSync(placeOf(root), damage(readFileSync(placeOf(root), 'utf8')));
    expect(kept.recall(name)).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32').each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to what never ends', (path: string) => symlinkSync('/dev/zero', path)],
    ['a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path])],
  ])('in whose place stands %s is none, and nothing is waited for', (_, put) => {
    const root = temporaryFolder();
    const kept = keptTexts({ XDG_CACHE_HOME: root });
    kept.keep(name, '判断');
    rmSync(placeOf(root));
    put(placeOf(root));
    expect(kept.recall(name)).toBeUndefined();
    expect(() => kept.keep(name, '新')).not.toThrow();
  });

  test.skipIf(process.platform !== 'linux')('for which no folder can be made is none, and nothing goes on for ever', async () => {
    const script = await bundleScript('test/world/keep-nowhere.script.ts');
    expect(execFileSync(process.execPath, [script], { timeout: 20_000, encoding: 'utf8' })).toBe('undefined');
  });

  test('under another name is none', () => {
    const root = temporaryFolder();
    const kept = keptTexts({ XDG_CACHE_HOME: root });
    kept.keep(name, '判断');
    writeFileSync(placeOf(root, other), readFileSync(placeOf(root)));
    expect(kept.recall(other)).toBeUndefined();
  });

  test('that nobody asked for in a month goes, as does what a killed program left', () => {
    const root = temporaryFolder();
    const long = Date.now() / 1000 - 40 * 86_400;
    keptTexts({ XDG_CACHE_HOME: root }).keep(name, '旧');
    const left = join(root, 'dossier', 'lint', 'ab', '.1-left');
    writeFileSync(left, '');
    for (const file of [placeOf(root), left, join(root, 'dossier', 'lint', 'swept')]) utimesSync(file, long, long);
    keptTexts({ XDG_CACHE_HOME: root }).keep(other, '新');
    expect(readdirSync(join(root, 'dossier', 'lint', 'ab'))).toEqual([other.slice(2)]);
  });

  test('that was asked for stays', () => {
    const root = temporaryFolder();
    const kept = keptTexts({ XDG_CACHE_HOME: root });
    kept.keep(name, '旧');
    const long = Date.now() / 1000 - 40 * 86_400;
    for (const file of [placeOf(root), join(root, 'dossier', 'lint', 'swept')]) utimesSync(file, long, long);
    expect(kept.recall(name)).toBe('旧');
    kept.keep(other, '新');
    expect(kept.recall(name)).toBe('旧');
  });
});

describe('where nothing can be kept, nothing fails', () => {
  test('a file stands in the place of the folder', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'dossier'), '');
    const kept = keptTexts({ XDG_CACHE_HOME: root });
    kept.keep(name, 'x');
    expect(kept.recall(name)).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32')('others may write into the folder', () => {
    const root = temporaryFolder();
    const folder = join(root, 'dossier', 'lint');
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o777);
    const kept = keptTexts({ XDG_CACHE_HOME: root });
    kept.keep(name, 'x');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('it is switched off', () => {
    const root = temporaryFolder();
    keptTexts({ XDG_CACHE_HOME: root, DOSSIER_CACHE: 'off' }).keep(name, 'x');
    expect(existsSync(join(root, 'dossier'))).toBe(false);
  });

  test('a text is too large', () => {
    const root = temporaryFolder();
    const kept = keptTexts({ XDG_CACHE_HOME: root });
    kept.keep(name, 'x'.repeat(300_000));
    expect(kept.recall(name)).toBeUndefined();
  });
});
