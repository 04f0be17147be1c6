import { MessageChannel } from 'node:worker_threads';
import type { PackedPixels, PageSize, Pixels, StandIns } from '../model/raster.ts';
import { MachineTrouble } from '../model/trouble.ts';
import { offerFonts } from './offer-fonts.ts';
import { openInPdfium } from './open-in-pdfium.ts';
import { type RasterQuestion, type RasterStart, rasterOnThread } from './raster-on-thread.ts';
import { startThread } from './spare-memory.ts';
import { errorCode } from './trouble-of.ts';

/** A thread on which PDFium has one PDF file open; it is asked one thing after another. */
export interface RasterThread {
  /** Of each page; `undefined` where the file cannot be read. */
  sizes(): Promise<Answered<readonly (PageSize | undefined)[]>>;
  /** As `RasterPdf.render`. */
  draw(page: number, share: number): Promise<Answered<Pixels | PackedPixels>>;
  end(): Promise<void>;
}

/** PDFium as one of the threads compiled it, for those that come after it: its code stays, its memory does not. */
export interface KeptEngine {
  compiled?: object;
}

/** `stuck`: the time ran out. `ended`: what it did ended the thread. After either the thread is no more. */
export type Answered<T> = T | 'stuck' | 'ended' | undefined;

interface Message {
  readonly answer?: unknown;
  readonly compiled?: object;
  readonly font?: keyof StandIns;
  readonly trapped?: boolean;
}

/** @param patience milliseconds that an answer may take */
export function startRasterThread(
  start: Pick<RasterStart, 'home' | 'engine' | 'bytes'>,
  standIns: StandIns,
  patience: number,
  kept: KeptEngine = {},
): RasterThread {
  const sent = new Int32Array(new SharedArrayBuffer(4));
  const { port1: fonts, port2 } = new MessageChannel();
  const worker = startThread(`(${rasterOnThread})(${offerFonts}, ${openInPdfium})`, {
    workerData: { ...start, compiled: kept.compiled, sent, fonts: port2 },
    transferList: [port2],
  });
  let tell: (answer: unknown) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;

  worker.unref();
  worker.on('message', ({ answer, compiled, font, trapped }: Message) => {
    if (compiled !== undefined) {
      kept.compiled = compiled;
      return;
    }
    if (font === undefined) return tell(trapped === true ? 'ended' : answer);
    fonts.postMessage(standIns[font]);
    Atomics.store(sent, 0, 1);
    Atomics.notify(sent, 0);
  });
  worker.on('error', (error) => {
    if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return tell('ended');
    fail(
      new MachineTrouble(
        { zh: `画扫描件的线程停了：${error.message}`, en: `the thread that draws originals stopped: ${error.message}` },
        { cause: error },
      ),
    );
  });

  const end = async () => void (await worker.terminate());
  const ask = async (question: RasterQuestion): Promise<unknown> => {
    worker.ref();
    const answer = await new Promise((resolve, reject) => {
      const clock = setTimeout(() => resolve('stuck'), patience);
      tell = (told) => {
        clearTimeout(clock);
        resolve(told);
      };
      fail = (error) => {
        clearTimeout(clock);
        reject(error);
      };
      worker.postMessage(question);
    });
    worker.unref();
    if (answer === 'stuck' || answer === 'ended') await end();

    return answer;
  };

  return {
    sizes: async () => (await ask({})) as Answered<readonly (PageSize | undefined)[]>,
    draw: async (page, share) => (await ask({ page, share })) as Answered<Pixels | PackedPixels>,
    end,
  };
}
