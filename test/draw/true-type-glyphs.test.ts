import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { trueTypeGlyphs } from '../../src/draw/true-type-glyphs.ts';
import { trueTypeTables } from '../../src/draw/true-type-subset.ts';

const { resolve } = createRequire(import.meta.url);
const shipped = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
];

test.each(shipped)('%s: every code point has the glyph that fontkit finds', (face) => {
  const bytes = readFileSync(resolve(face));
  const tables = trueTypeTables(bytes) ?? new Map<string, DataView>();
  const glyph = trueTypeGlyphs(tables);
  const font = fontkit.create(bytes);
  if (glyph === undefined || 'fonts' in font) throw new Error('no table of Unicode');

  const has = new Set(font.characterSet);
  for (const point of font.characterSet) expect([point, glyph(point)]).toEqual([point, font.glyphForCodePoint(point).id]);
  let absent = 0;
  for (let point = 0; point < 0x11_0000; point += 1) if (!has.has(point) && glyph(point) !== 0) absent = point;
  expect(absent).toBe(0);
  expect(has.size).toBeGreaterThan(1000);
});

/** A table of one segment of the Basic Multilingual Plane, 0x4e00 to 0x4e02, whose glyphs stand in a list; and the last one, of no glyph. */
function listed(glyphs: readonly number[]): DataView {
  const words = [0, 1, 3, 1, 0, 12, 4, 32 + 2 * glyphs.length, 0, 4, 4, 1, 0, 0x4e02, 0xffff, 0, 0x4e00, 0xffff, 5, 1, 4, 0, ...glyphs];
  const table = new DataView(new ArrayBuffer(words.length * 2));
  for (const [index, word] of words.entries()) table.setUint16(index * 2, word);
  return table;
}

test('glyphs that stand in a list of their own (format 4) are moved by what their segment says', () => {
  const glyph = trueTypeGlyphs(new Map([['cmap', listed([7, 0, 9])]]));
  expect([0x4dff, 0x4e00, 0x4e01, 0x4e02, 0x4e03, 0x2_0000].map((point) => glyph?.(point))).toEqual([0, 12, 0, 14, 0, 0]);
});

test('a table that is cut short is left to the parser of fonts', () => {
  const whole = listed([7, 8, 9]);
  for (const length of [0, 3, 10, 14, 30, 43])
    expect(trueTypeGlyphs(new Map([['cmap', new DataView(whole.buffer, 0, length)]]))).toBeUndefined();
  expect(trueTypeGlyphs(new Map())).toBeUndefined();
});
