import type { Fonts } from './fonts.ts';
import { offerFonts, type StandIns } from './pdfium-fonts.ts';
import type { Pixels } from './pixels.ts';
import type { PageSize } from './probe-scan.ts';

/** What turns pages of PDF files into pictures. It is fetched when an original first needs it. */
export interface RasterTools {
  /** PDFium as WebAssembly. */
  engine(): Promise<Uint8Array>;
  /** Names of the faces that stand in for fonts that an original names and does not hold. */
  readonly standIns: StandIns;
}

/** Turns pages of PDF files into pictures. */
export interface Rasteriser {
  /** Opens a PDF file; `undefined` where even PDFium cannot read it, or it asks for a password. Throws where PDFium itself cannot be had. */
  open(bytes: Uint8Array): Promise<RasterPdf | undefined>;
}

/** A PDF file in PDFium's memory until it is closed. */
export interface RasterPdf {
  /** Of each page as it is seen, points. */
  readonly pages: readonly PageSize[];
  /** A page with its annotations on white paper, first page 0; `undefined` where it cannot be drawn. Never throws. */
  render(page: number): Pixels | undefined;
  close(): void;
}

/** What is used of PDFium (fpdfview.h). Addresses and handles are numbers; 0 is none. */
export interface Pdfium {
  readonly pdfium: PdfiumMemory;
  PDFiumExt_Init(): void;
  FPDF_SetSystemFontInfo(info: number): void;
  FPDF_LoadMemDocument(at: number, length: number, password: string): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  PDFiumExt_OpenFormFillInfo(): number;
  PDFiumExt_InitFormFillEnvironment(document: number, info: number): number;
  FPDF_SetFormFieldHighlightAlpha(form: number, alpha: number): void;
  FPDF_FFLDraw(
    form: number,
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ): void;
  PDFiumExt_ExitFormFillEnvironment(form: number): void;
  PDFiumExt_CloseFormFillInfo(info: number): void;
  FPDF_ClosePage(page: number): void;
  FPDFBitmap_Create(width: number, height: number, alpha: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): unknown;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turn: number,
    flags: number,
  ): void;
}

/** Its memory; the view is another one after it has grown. */
export interface PdfiumMemory {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(at: number): void;
  addFunction(run: (...args: readonly number[]) => number | undefined, signature: string): number;
  UTF8ToString(at: number): string;
}

/** Pixels along the longer side: A4 at 200 dpi, the least that DA/T 31 asks of a scan. The page is printed on A4 whatever it was. */
const longest = 2339;
const withAnnotations = 1;
const white = 0xffff_ffff;

export function openRasteriser(tools: RasterTools, fonts: Fonts): Rasteriser {
  let running: Promise<Pdfium> | undefined;
  return {
    async open(bytes) {
      running ??= start(tools, fonts);
      const pdfium = await running;
      try {
        return openIn(pdfium, bytes, () => {
          running = undefined;
        });
      } catch {
        running = undefined;
        return undefined;
      }
    },
  };
}

async function start({ engine, standIns }: RasterTools, fonts: Fonts): Promise<Pdfium> {
  const [{ init }, wasm] = await Promise.all([import('@embedpdf/pdfium'), engine()]);
  const pdfium = (await init({ wasmBinary: wasm.slice().buffer })) as unknown as Pdfium;
  pdfium.PDFiumExt_Init();
  offerFonts(pdfium, standIns, fonts);
  return pdfium;
}

/** `broken` is told where PDFium trapped: its memory is not to be trusted any more. */
function openIn(pdfium: Pdfium, bytes: Uint8Array, broken: () => void): RasterPdf | undefined {
  const memory = pdfium.pdfium;
  const at = memory._malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  const count = document === 0 ? 0 : pdfium.FPDF_GetPageCount(document);
  if (count === 0) {
    memory._free(at);
    return undefined;
  }
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
  const withPage = <T>(index: number, use: (page: number, size: PageSize) => T): T | undefined => {
    try {
      const page = pdfium.FPDF_LoadPage(document, index);
      if (page === 0) return undefined;
      const used = use(page, { width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) });
      pdfium.FPDF_ClosePage(page);
      return used;
    } catch {
      broken();
      return undefined;
    }
  };
  const pages = Array.from({ length: count }, (_, index) => withPage(index, (_page, size) => size));
  return {
    pages: pages.map((size) => (size !== undefined && size.width >= 1 && size.height >= 1 ? size : { width: 595.28, height: 841.89 })),
    render: (index) => withPage(index, (page, size) => drawPage(pdfium, form, page, size)),
    close() {
      try {
        pdfium.PDFiumExt_ExitFormFillEnvironment(form);
        pdfium.PDFiumExt_CloseFormFillInfo(info);
        pdfium.FPDF_CloseDocument(document);
        memory._free(at);
      } catch {
        broken();
      }
    },
  };
}

/** With its annotations, and the fields of forms and signatures, which PDFium draws apart. */
function drawPage(pdfium: Pdfium, form: number, page: number, size: PageSize): Pixels | undefined {
  const scale = longest / Math.max(size.width, size.height, 1);
  const width = Math.max(Math.round(size.width * scale), 1);
  const height = Math.max(Math.round(size.height * scale), 1);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) return undefined;

  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
  pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, withAnnotations);
  const pixels = pixelsOf(pdfium, bitmap, width, height);
  pdfium.FPDFBitmap_Destroy(bitmap);
  return pixels;
}

/** Blue, green, red, nothing: four bytes a pixel; one sample where the three are alike all over. */
function pixelsOf(pdfium: Pdfium, bitmap: number, width: number, height: number): Pixels {
  const [at, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)];
  const heap = pdfium.pdfium.HEAPU8;
  const grey = isGrey(heap, at, stride, width, height);
  const channels = grey ? 1 : 3;
  const samples = new Uint8Array(width * height * channels);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const end = at + y * stride + width * 4;
    for (let from = at + y * stride; from < end; from += 4) {
      samples[to++] = heap[from + 2] ?? 0;
      if (grey) continue;
      samples[to++] = heap[from + 1] ?? 0;
      samples[to++] = heap[from] ?? 0;
    }
  }
  return { width, height, channels, samples };
}

function isGrey(heap: Uint8Array, at: number, stride: number, width: number, height: number): boolean {
  for (let y = 0; y < height; y++) {
    const end = at + y * stride + width * 4;
    for (let from = at + y * stride; from < end; from += 4) {
      if (heap[from] !== heap[from + 1] || heap[from] !== heap[from + 2]) return false;
    }
  }
  return true;
}
