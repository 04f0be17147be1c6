import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Compares a text with a file of the repository; `UPDATE=1` rewrites the file, and the diff is the review. */
export function expectFile(path: string, text: string): void {
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '', `${path} is stale; UPDATE=1 rewrites it`).toBe(text);
}
