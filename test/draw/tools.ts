import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { thorough } from '../thorough.ts';

/** A test that needs programs of the system: skipped with their names where one is missing, required where CI is set. */
export function testWith(programs: readonly string[], name: string, run: () => Promise<void>): void {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error !== undefined);
  if (missing.length === 0 || thorough) test(name, run);
  else test.skip(`${name} (skipped: ${missing.join(', ')} not installed)`, run);
}

/** Output of a program; throws where it fails. */
export function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 28 });
}

/** The bytes as a file of its own. */
export function fileOf(bytes: Uint8Array, name: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'draw-')), name);
  writeFileSync(file, bytes);
  return file;
}

/** A page of a PDF as pixels, at 72 dpi. */
export function render(file: string, page: number): (x: number, y: number) => readonly number[] {
  const ppm = execFileSync('pdftoppm', ['-r', '72', '-f', String(page), '-l', String(page), file], { maxBuffer: 2 ** 28 });
  const [, width = '0', , depth = ''] = /^P6\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const header = ppm.indexOf(depth, 3 + width.length) + depth.length + 1;
  return (x, y) => {
    const at = header + (Math.round(y) * Number(width) + Math.round(x)) * 3;
    return [ppm[at] ?? 0, ppm[at + 1] ?? 0, ppm[at + 2] ?? 0];
  };
}
