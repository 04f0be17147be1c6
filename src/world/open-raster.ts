import type { RasterPdf, StandIns } from '../model/raster.ts';
import { MachineTrouble } from '../model/trouble.ts';
import { type KeptEngine, type RasterThread, startRasterThread } from './raster-thread.ts';
import { packageFile } from './shipped.ts';
import { giveBack } from './spare-memory.ts';

/** `patience`: milliseconds that opening or one page may take; `pages`: so many are drawn before PDFium begins anew, whose memory never shrinks. */
export interface RasterLimits {
  readonly patience: number;
  readonly pages: number;
}

/** A page of the most complicated plan takes seconds; a minute also holds on a slow machine with much else to do. */
const usual: RasterLimits = { patience: 60_000, pages: 64 };
const a4 = { width: 595.28, height: 841.89 };

/**
 * Opens a PDF file in PDFium, on a thread that is ended where an answer takes too long. Threads come and go with the pages that are asked for.
 * Throws `MachineTrouble` where PDFium is not there.
 */
export async function openRaster(
  bytes: Uint8Array,
  standIns: StandIns,
  limits: RasterLimits = usual,
): Promise<RasterPdf | 'stuck' | undefined> {
  const engine = packageFile('@embedpdf/pdfium/pdfium.wasm');
  if (engine === undefined) throw new MachineTrouble({ zh: '找不到 PDFium；请重新安装程序', en: 'PDFium not found: install again' });

  const kept: KeptEngine = {};
  const start = () => {
    giveBack();

    return startRasterThread({ home: import.meta.url, engine, bytes }, standIns, limits.patience, kept);
  };
  let thread: RasterThread | undefined = start();
  let drawn = 0;
  const sizes = await thread.sizes();
  if (sizes === 'stuck') return sizes;
  if (sizes === 'ended' || sizes === undefined) {
    await thread.end();

    return undefined;
  }

  return {
    pages: sizes.map((size) => size ?? a4),
    async render(page, share) {
      thread ??= start();
      const answer = await thread.draw(page, share);
      drawn += 1;
      const over = answer === 'stuck' || answer === 'ended';
      if (over || drawn % limits.pages === 0) await close();

      return answer === 'ended' ? undefined : answer;
    },
    close,
  };

  async function close(): Promise<void> {
    await thread?.end();
    thread = undefined;
  }
}
