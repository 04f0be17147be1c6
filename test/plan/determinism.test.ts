import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleScript } from '../world/run-source.ts';
import { temporaryFolder } from '../world/temporary.ts';
import { writeSample } from './sample-folder.ts';

test('the same bytes in another time zone, locale, folder, order of files, time, and process', async () => {
  const script = await bundleScript('test/plan/write-package.script.ts');
  const [first, second] = [temporaryFolder(), join(temporaryFolder(), '另一个 文件夹')];
  mkdirSync(second);
  const paths = writeSample(join(first, 'case'));
  writeSample(join(second, 'case'), 'back');
  for (const path of paths) utimesSync(join(second, 'case', path), 1, 1);
  const run = (folder: string, order: string, environment: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, [script, join(folder, 'case'), folder, '案卷', order], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });

  const told = run(first, '', { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
  expect(run(second, 'reversed', { TZ: 'America/New_York', LC_ALL: 'C', UV_THREADPOOL_SIZE: '1' })).toBe(told);
  expect(readFileSync(join(first, '案卷.zip')).equals(readFileSync(join(second, '案卷.zip')))).toBe(true);
});
