import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Sources of the tests that ask which run it is; CI runs again what reaches them. */
const asks = 'test/thorough.ts';
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('test', file))
  .filter((file) => file !== asks && file !== 'test/two-runs.test.ts');
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const reaches = (text: string) => /^import .* from '(?:\.\.?\/)+thorough\.ts';$/m.test(text);
/** Node, and what every POSIX system has. */
const everywhere = ['process.execPath', "'sh'", "'rm'", "'mkfifo'"];

/** Whether ffmpeg is started behind a test's back: where films are taken in, so are their frames. */
const takesFrames = (text: string) => /'intake'(?![^;]*'--no-frames')/.test(text) && /\.(?:mp4|mov|webm|avi)\b/.test(text);

/** Programs that a file starts, or looks for, and that may be missing. */
function optional(text: string): readonly string[] {
  const started = [...text.matchAll(/(?<![.\w])(?:spawn|spawnSync|execFile|execFileSync|exec|execSync|execa)\(\s*([^\s,)]+)/g)].map(
    ([, name = '']) => name,
  );
  const looked = text.match(/\/usr\/(?:bin|share|lib)\/[\w/.-]+/g) ?? [];
  return [...started.filter((name) => !everywhere.includes(name)), ...looked, ...(takesFrames(text) ? ['ffmpeg'] : [])];
}

test('no test asks for CI by itself: it would not be run again in CI', () => {
  expect(sources.filter(({ text }) => /\benv\b.{0,4}\bCI\b/.test(text)).map(({ file }) => file)).toEqual([]);
});

test('what starts a program that may be missing is run again where every program is there', () => {
  expect(sources.filter(({ text }) => optional(text).length > 0 && !reaches(text)).map(({ file }) => file)).toEqual([]);
  expect(sources.filter(({ text }) => optional(text).length > 0).length).toBeGreaterThan(5);
});

test('tests are imported where Vitest sees it, not while they run', () => {
  expect(
    sources
      .filter(({ text }) => /\bimport\(\s*['"`]\.{1,2}\/[^)]*\)/.test(text.replaceAll(/typeof import\([^)]*\)/g, '')))
      .map(({ file }) => file),
  ).toEqual([]);
});

test('what begins first is there', () => {
  const [, list = ''] = /^const long = \[(.*)\];$/m.exec(readFileSync('vitest.config.ts', 'utf8')) ?? [];
  const long = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => `test/${name}.test.ts`);
  expect(long.length).toBeGreaterThan(0);
  expect(long.filter((file) => !files.includes(file))).toEqual([]);
});
