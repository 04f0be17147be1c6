import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('lint --watch checks again when a file changes, and ends on Ctrl-C with 0', { timeout: 300_000 }, async () => {
  const room = mkdtempSync(join(tmpdir(), 'dossier-watch-'));
  mkdirSync(join(room, 'records'));
  writeFileSync(join(room, 'case.yaml'), '制度: jinpu\n');
  writeFileSync(join(room, 'records/a.yaml'), '文书：现场笔录\n');
  const child = spawn(process.execPath, [resolve('bin/dossier.js'), 'lint', room, '--watch', '--only', 'S-', '--lang', 'en']);
  let heard = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (heard += text));
  const ended = new Promise<number | null>((done) => child.on('exit', (status) => done(status)));
  const rounds = async (count: number): Promise<void> => {
    while (heard.split('waiting for changes').length <= count) {
      if (child.exitCode !== null) throw new Error(heard);
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  try {
    await rounds(1);
    expect(heard).toContain('S-wide-colon');
    writeFileSync(join(room, 'records/new.tmp'), '文书: 现场笔录\n');
    renameSync(join(room, 'records/new.tmp'), join(room, 'records/a.yaml'));
    await rounds(2);
    expect(heard.split('waiting for changes')[1]).toContain('no errors');
    writeFileSync(join(room, 'records/b.yaml'), '文书：询问笔录\n');
    await rounds(3);
    expect(heard.split('waiting for changes')[2]).toContain('b.yaml');
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
    rmSync(room, { recursive: true });
  }
});
