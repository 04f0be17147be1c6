import type { MessagePort } from 'node:worker_threads';
import type { StandIns } from '../model/raster.ts';
import type { offerFonts } from './offer-fonts.ts';
import type { openInPdfium } from './open-in-pdfium.ts';
import type { Engines, Pdfium } from './pdfium.ts';

type Package = typeof import('@embedpdf/pdfium');

/** What stands in `workerData`. */
export interface RasterStart {
  /** Where packages are looked for from: a file URL. */
  readonly home: string;
  readonly engine: string;
  /** The engine as an earlier thread compiled it; none: it is compiled, and handed back. */
  readonly compiled?: object | undefined;
  readonly bytes: Uint8Array;
  /** Brings the fonts that are asked for; `sent` is set to 1 when one is there. */
  readonly fonts: MessagePort;
  readonly sent: Int32Array;
}

/** Without a page: the sizes of all. */
export type RasterQuestion = { readonly page: number; readonly share: number } | { readonly page?: undefined; readonly share?: undefined };

/**
 * What runs on a thread that draws pages of one PDF file. It is handed over as text, and the functions that it is given with it, so that
 * it works from the sources and from the bundle alike: it may name nothing outside itself.
 */
export function rasterOnThread(offer: typeof offerFonts, openIn: typeof openInPdfium): void {
  const { parentPort, workerData, receiveMessageOnPort } = process.getBuiltinModule('node:worker_threads');
  const { createRequire } = process.getBuiltinModule('node:module');
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { deflateSync } = process.getBuiltinModule('node:zlib');
  const { home, engine, compiled, bytes, fonts, sent }: RasterStart = workerData;
  const held = new Map<string, Uint8Array>();

  /** PDFium waits for the font, so this thread does too. */
  const fontOf = (name: keyof StandIns): Uint8Array => {
    const known = held.get(name);
    if (known !== undefined) return known;

    parentPort?.postMessage({ font: name });
    Atomics.wait(sent, 0, 0);
    sent[0] = 0;
    const font: Uint8Array = receiveMessageOnPort(fonts)?.message ?? new Uint8Array();
    held.set(name, font);

    return font;
  };
  const starting = (async () => {
    const { init }: Package = createRequire(home)('@embedpdf/pdfium');
    const { WebAssembly: engines } = globalThis as unknown as { readonly WebAssembly: Engines };
    const made = compiled ?? new engines.Module(readFileSync(engine));
    if (compiled === undefined) parentPort?.postMessage({ compiled: made });
    const pdfium = await new Promise<Pdfium>((resolve, reject) => {
      const instantiateWasm = (imports: object, done: (instance: object) => void) => {
        engines.instantiate(made, imports).then(done, reject);
        return {};
      };
      init({ instantiateWasm }).then((ready) => resolve(ready as unknown as Pdfium), reject);
    });
    pdfium.PDFiumExt_Init();
    offer(pdfium, fontOf);

    return pdfium;
  })();
  let pdf: ReturnType<typeof openInPdfium>;
  let isOpen = false;

  parentPort?.on('message', async ({ page, share }: RasterQuestion) => {
    const pdfium = await starting;
    try {
      if (!isOpen) pdf = openIn(pdfium, bytes);
      isOpen = true;
      if (page === undefined) {
        parentPort.postMessage({ answer: pdf?.sizes() });

        return;
      }
      const pixels = pdf?.draw(page);
      if (pixels === undefined) {
        parentPort.postMessage({});

        return;
      }
      const { width, height, channels } = pixels;
      const packed = deflateSync(pixels.samples);
      if (packed.length <= pixels.samples.length * share) parentPort.postMessage({ answer: { width, height, channels, packed } });
      else {
        const samples = pixels.samples.slice();
        parentPort.postMessage({ answer: { width, height, channels, samples } }, [samples.buffer]);
      }
    } catch {
      parentPort?.postMessage({ trapped: true });
    }
  });
}
