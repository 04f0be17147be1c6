import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openRaster } from '../../src/world/open-raster.ts';
import { endlessPdf } from '../draw/endless-pdf.ts';
import { nastyPdf, plainPdf, stream } from '../draw/nasty-pdfs.ts';

const noFonts = { serif: new Uint8Array(), sans: new Uint8Array() };
const [always, never] = [1, 0];
const black = nastyPdf('/Contents 4 0 R', stream('0 g 0 0 300 400 re f'));

async function opened(bytes: Uint8Array, limits: { readonly patience: number; readonly pages: number }) {
  const pdf = await openRaster(bytes, noFonts, limits);
  if (pdf === undefined || pdf === 'stuck') throw new Error('not open');

  return pdf;
}

test('a page that comes to no end is stuck, and its thread is ended', async () => {
  let patience = 600_000;
  const limits = {
    get patience() {
      return patience;
    },
    pages: 64,
  };
  const pdf = await opened(endlessPdf, limits);
  expect(pdf.pages).toEqual([{ width: 300, height: 400 }]);
  // The next thread has less time than the fastest machine takes to start it and to draw a part of the page.
  await pdf.close();
  patience = 200;
  expect(await pdf.render(0, always)).toBe('stuck');
  await pdf.close();
});

test('what has no time at all is stuck', async () => {
  expect(await openRaster(black, noFonts, { patience: 0, pages: 64 })).toBe('stuck');
});

test('a page comes in samples, or compressed where that is small enough', async () => {
  const pdf = await opened(black, { patience: 60_000, pages: 64 });
  const [whole, packed] = [await pdf.render(0, never), await pdf.render(0, always)];
  if (typeof whole !== 'object' || !('samples' in whole) || typeof packed !== 'object' || !('packed' in packed))
    throw new Error('otherwise');
  const { samples, ...shape } = whole;
  expect(shape).toEqual({ width: 1754, height: 2339, channels: 1 });
  expect(Buffer.compare(inflateSync(packed.packed), samples)).toBe(0);
  expect([samples.length, Math.max(...new Set(samples))]).toEqual([1754 * 2339, 0]);
  await pdf.close();
});

test('red, green and blue stand in this order from the first dot of a page to its last, on every page', async () => {
  const orange = nastyPdf('/Contents 4 0 R', stream('1 0.6 0.2 rg 0 0 300 400 re f'));
  const pdf = await opened(orange, { patience: 60_000, pages: 64 });
  for (let time = 0; time < 2; time += 1) {
    const page = await pdf.render(0, never);
    if (typeof page !== 'object' || !('samples' in page)) throw new Error('otherwise');
    const { samples, channels } = page;
    expect([channels, samples.length]).toEqual([3, 1754 * 2339 * 3]);
    const wrong = samples.findIndex((sample, at) => sample !== [255, 153, 51][at % 3]);
    expect(wrong).toBe(-1);
  }
  await pdf.close();
});

test('PDFium begins anew between pages and draws the same', async () => {
  const [anew, once] = [await opened(plainPdf, { patience: 60_000, pages: 1 }), await opened(plainPdf, { patience: 60_000, pages: 64 })];
  for (let time = 0; time < 2; time++) expect(await anew.render(0, always)).toEqual(await once.render(0, always));
  await Promise.all([anew.close(), once.close()]);
});

test('what is no PDF cannot be opened', async () => {
  expect(await openRaster(new Uint8Array(100), noFonts)).toBeUndefined();
});
