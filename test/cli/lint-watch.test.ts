import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('lint --watch checks again when a file changes, and ends on Ctrl-C with 0', async () => {
  const room = mkdtempSync(join(tmpdir(), 'dossier-watch-'));
  mkdirSync(join(room, 'records'));
  writeFileSync(join(room, 'case.yaml'), '制度: jinpu\n');
  writeFileSync(join(room, 'records/a.yaml'), '文书：现场笔录\n');
  const words = [resolve('bin/dossier.js'), 'lint', room, '--watch', '--only', 'S-', '--lang', 'en'];
  // Both outputs in one pipe: of two, either may be heard first.
  const child = spawn('sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let heard = '';
  let look = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    look();
  });
  const ended = new Promise<number | null>((done) => child.on('exit', (status) => done(status)));
  /** Waits until a check that is over said this; how many checks there were is the machine's business. */
  const check = (said: string): Promise<void> =>
    new Promise((done) => {
      look = () => {
        if (heard.split('waiting for changes').at(-2)?.includes(said)) done();
      };
      look();
    });
  try {
    await check('S-wide-colon');
    writeFileSync(join(room, 'records/new.tmp'), '文书: 现场笔录\n');
    renameSync(join(room, 'records/new.tmp'), join(room, 'records/a.yaml'));
    await check('no errors');
    writeFileSync(join(room, 'records/b.yaml'), '文书：询问笔录\n');
    await check('b.yaml');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
    rmSync(room, { recursive: true });
  }
});
