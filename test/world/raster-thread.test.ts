import { expect, test } from 'vitest';
import { type KeptEngine, startRasterThread } from '../../src/world/raster-thread.ts';
import { packageFile } from '../../src/world/shipped.ts';
import { nastyPdf, stream } from '../draw/nasty-pdfs.ts';

const noFonts = { serif: new Uint8Array(), sans: new Uint8Array() };
const bytes = nastyPdf('/Contents 4 0 R', stream('0 g 0 0 150 400 re f'));
const engine = packageFile('@embedpdf/pdfium/pdfium.wasm') ?? '';

async function drawn(kept: KeptEngine, file: string) {
  const thread = startRasterThread({ home: import.meta.url, engine: file, bytes }, noFonts, 60_000, kept);
  try {
    return await thread.draw(0, 1);
  } finally {
    await thread.end();
  }
}

test('a later thread draws with PDFium as an earlier one compiled it, and the same', async () => {
  const kept: KeptEngine = {};
  const first = await drawn(kept, engine);
  expect(first).toMatchObject({ channels: 1 });
  expect(kept.compiled).toBeDefined();
  expect(await drawn(kept, '/no/such/file')).toEqual(first);
});

test('without one, it is compiled from its file', async () => {
  await expect(drawn({}, '/no/such/file')).rejects.toThrow('ENOENT');
});
