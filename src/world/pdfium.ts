/** Where a page is drawn on a bitmap, in its dots, and how. */
type Placement = [left: number, top: number, width: number, height: number, turn: number, flags: number];

/** What is used of PDFium (fpdfview.h). Addresses and handles are numbers; 0 is none. */
export interface Pdfium {
  readonly pdfium: PdfiumMemory;
  PDFiumExt_Init(): void;
  FPDF_SetSystemFontInfo(info: number): void;
  FPDF_LoadMemDocument(at: number, length: number, password: string): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_GetPageSizeByIndexF(document: number, index: number, size: number): boolean;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_GetPageWidthF(page: number): number;
  FPDF_GetPageHeightF(page: number): number;
  PDFiumExt_OpenFormFillInfo(): number;
  PDFiumExt_InitFormFillEnvironment(document: number, info: number): number;
  FPDF_SetFormFieldHighlightAlpha(form: number, alpha: number): void;
  FPDF_FFLDraw(form: number, bitmap: number, page: number, ...place: Placement): void;
  FPDF_ClosePage(page: number): void;
  FPDFBitmap_Create(width: number, height: number, alpha: number): number;
  FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): unknown;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(bitmap: number, page: number, ...place: Placement): void;
}

/** Its memory; the view is another one after it has grown. */
export interface PdfiumMemory {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  addFunction(run: (...args: readonly number[]) => number | undefined, signature: string): number;
  UTF8ToString(at: number): string;
}

/** What is used of WebAssembly, which Node has and does not tell of. */
export interface Engines {
  readonly Module: new (bytes: Uint8Array) => object;
  instantiate(compiled: object, imports: object): Promise<object>;
}
