import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sharedFolder } from '../shared-folder.ts';
import { buildExample, run } from './built.ts';

/** Pages of the ordinary penalty that were looked at, by the number of the sheet in the PDF. */
const reviewed = [1, 2, 4, 9, 10, 12, 13, 16];
const references = 'test/examples/ordinary-penalty.pages';
const out = sharedFolder();
let pdf = '';

beforeAll(async () => {
  const { receipt } = await buildExample('ordinary-penalty', out.path);
  pdf = join(out.path, receipt.volume.file);
});

describe('the pages look as they were reviewed', () => {
  test.each(reviewed)('sheet %i', (sheet) => {
    const image = render(sheet);
    if (image === undefined) return;

    const file = join(references, `${String(sheet).padStart(2, '0')}.png`);
    if (process.env.UPDATE === '1' && (!existsSync(file) || !alike(PNG.sync.read(readFileSync(file)), image.picture))) {
      mkdirSync(references, { recursive: true });
      writeFileSync(file, image.bytes);
    }
    expect(alike(PNG.sync.read(readFileSync(file)), image.picture), `${file} differs; look at the page, then UPDATE=1`).toBe(true);
  });
});

/** A sheet at 50 dpi in grey; `undefined` where poppler is missing. */
function render(sheet: number): { readonly bytes: Buffer; readonly picture: PNG } | undefined {
  const prefix = join(out.path, `sheet-${sheet}`);
  if (run('pdftoppm', ['-r', '50', '-gray', '-png', '-f', String(sheet), '-l', String(sheet), pdf, prefix]) === undefined) return undefined;
  const name = readdirSync(out.path).find((file) => file.startsWith(`sheet-${sheet}-`)) ?? '';
  const bytes = readFileSync(join(out.path, name));

  return { bytes, picture: PNG.sync.read(bytes) };
}

/** The same but for the edges of letters: no block of 16 × 16 dots differs by more than a sixth of full scale on average. */
function alike(one: PNG, other: PNG): boolean {
  if (one.width !== other.width || one.height !== other.height) return false;
  const across = Math.ceil(one.width / 16);
  const sums = new Float64Array(across * Math.ceil(one.height / 16));
  for (let y = 0; y < one.height; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      const at = (y * one.width + x) * 4;
      const block = (y >> 4) * across + (x >> 4);
      sums[block] = (sums[block] ?? 0) + Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
    }

  return sums.every((sum) => sum / 256 < 255 / 6);
}
