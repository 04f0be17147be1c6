import type { PageSize, Pixels } from '../model/raster.ts';
import type { Pdfium } from './pdfium.ts';

/** A PDF file in PDFium's memory. What traps throws, and the memory is not to be trusted any more. */
export interface InPdfium {
  /** Of each page; `undefined` where it has none that makes sense. */
  sizes(): readonly (PageSize | undefined)[];
  /** First page 0; `undefined` where it cannot be drawn. The samples hold until the next page. */
  draw(index: number): Pixels | undefined;
}

/**
 * Opens a PDF file; `undefined` where it cannot be read or asks for a password. Nothing is let go of but pages: the thread ends instead.
 * Runs on the thread of PDFium, which gets it as text: it may name nothing outside itself.
 */
export function openInPdfium(pdfium: Pdfium, bytes: Uint8Array): InPdfium | undefined {
  /** Pixels along the longer side: A4 at 200 dpi, the least that DA/T 31 asks of a scan. The page is printed on A4 whatever it was. */
  const longest = 2339;
  const withAnnotations = 1;
  const white = 0xffff_ffff;
  const memory = pdfium.pdfium;
  const at = memory._malloc(bytes.length);
  memory.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  const count = document === 0 ? 0 : pdfium.FPDF_GetPageCount(document);
  if (count === 0) return undefined;

  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, pdfium.PDFiumExt_OpenFormFillInfo());
  pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
  const measured = memory._malloc(8);
  let shown = 0;

  const isGrey = (from: number, stride: number, width: number, height: number): boolean => {
    const heap = memory.HEAPU8;
    for (let row = from; row < from + height * stride; row += stride) {
      for (let pixel = row; pixel < row + width * 4; pixel += 4) {
        if (heap[pixel] !== heap[pixel + 1] || heap[pixel] !== heap[pixel + 2]) return false;
      }
    }
    return true;
  };
  /**
   * Blue, green, red, nothing: four bytes a pixel; one sample where the three are alike all over. They are moved together where they stand:
   * room of their own would be as large again.
   */
  const pixelsOf = (bitmap: number, width: number, height: number): Pixels => {
    const [from, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)];
    const heap = memory.HEAPU8;
    const grey = isGrey(from, stride, width, height);
    const channels = grey ? 1 : 3;
    let to = from;
    for (let row = from; row < from + height * stride; row += stride) {
      for (let pixel = row; pixel < row + width * 4; pixel += 4) {
        const blue = heap[pixel] ?? 0;
        const green = heap[pixel + 1] ?? 0;
        const red = heap[pixel + 2] ?? 0;
        heap[to++] = red;
        if (grey) continue;
        heap[to++] = green;
        heap[to++] = blue;
      }
    }
    return { width, height, channels, samples: heap.subarray(from, to) };
  };
  /** With its annotations, and the fields of forms and signatures, which PDFium draws apart. */
  const drawPage = (page: number): Pixels | undefined => {
    const [across, down] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
    const scale = longest / Math.max(across, down, 1);
    const width = Math.max(Math.round(across * scale), 1);
    const height = Math.max(Math.round(down * scale), 1);
    const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
    shown = bitmap;
    if (bitmap === 0) return undefined;

    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
    pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, withAnnotations);

    return pixelsOf(bitmap, width, height);
  };

  return {
    sizes: () =>
      Array.from({ length: count }, (_, index) => {
        if (!pdfium.FPDF_GetPageSizeByIndexF(document, index, measured)) return undefined;
        const view = new DataView(memory.HEAPU8.buffer, measured);
        const size = { width: view.getFloat32(0, true), height: view.getFloat32(4, true) };
        return size.width >= 1 && size.height >= 1 ? size : undefined;
      }),
    draw(index) {
      if (shown !== 0) pdfium.FPDFBitmap_Destroy(shown);
      shown = 0;
      const page = pdfium.FPDF_LoadPage(document, index);
      if (page === 0) return undefined;
      const pixels = drawPage(page);
      pdfium.FPDF_ClosePage(page);
      return pixels;
    },
  };
}
