import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll } from 'vitest';
import { sharedFolder } from '../shared-folder.ts';

const program = resolve('bin/dossier.js');

/** The ordinary example as `case` in a folder for the tests of one file, and the program as a shell beside it would run it. */
export function ordinaryCase() {
  const room = sharedFolder();
  const folder = () => join(room.path, 'case');
  beforeAll(() => cpSync('examples/ordinary-penalty', folder(), { recursive: true }));
  const dossier = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
      encoding: 'utf8',
      cwd: room.path,
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', NO_COLOR: '1' },
    });
    return { status, out: stdout, err: stderr };
  };

  return { room, folder, dossier };
}
