import type { PDFArray, PDFDict, PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { limitDecoding } from './limit-decoding.ts';

/** pdf-lib, loaded when a PDF scan is met. */
export type PdfLib = typeof import('@cantoo/pdf-lib');

/** A PDF original that has been read. */
export interface OpenPdf {
  readonly lib: PdfLib;
  readonly document: PDFDocument;
  readonly pages: readonly PDFPage[];
}

/** `encrypted`: asks for a password. `restricted`: opens without one, and forbids printing, copying or changing. */
export type PdfFault = 'encrypted' | 'restricted' | 'broken' | 'empty';

/** A page's visible box in its own axes, before it is turned. Points. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise. */
  readonly rotation: 0 | 90 | 180 | 270;
}

/** Does a PDF file begin here? The header may stand within the first kilobyte (ISO 32000-1, annex H). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Reads a PDF file of any producer. Never throws. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | PdfFault> {
  const lib = await import('@cantoo/pdf-lib');
  limitDecoding(lib);
  const loose = looseEnds(bytes);
  if (loose > 10_000) return 'broken';

  const options = {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
    capNumbers: true,
    throwOnInvalidObject: loose > 100,
  };
  try {
    const document = await lib.PDFDocument.load(bytes, options);
    const pages = document.getPages();
    return pages.length === 0 ? 'empty' : { lib, document, pages };
  } catch (error) {
    if (!(error instanceof lib.EncryptedPDFError)) return 'broken';
  }

  const opened = await lib.PDFDocument.load(bytes, { ...options, password: '' }).catch(() => undefined);
  return opened === undefined ? 'encrypted' : 'restricted';
}

/** How many objects have no end: pdf-lib would look for the end of each through the whole file. */
function looseEnds(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes);
  let open = 0;
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) open += text.startsWith('end', at - 3) ? -1 : 1;
  return open;
}

/** The box and rotation of a page; a page without a sane box is A4. */
export function boxOf({ lib }: OpenPdf, page: PDFPage): PageBox {
  const media = rectangle(lib, inherited(lib, page.node, 'MediaBox'));
  const crop = rectangle(lib, inherited(lib, page.node, 'CropBox'));
  const whole = media ?? { x: 0, y: 0, width: 595.28, height: 841.89 };
  const seen = crop === undefined ? whole : (meet(whole, crop) ?? whole);
  const turn = inherited(lib, page.node, 'Rotate');
  const degrees = turn instanceof lib.PDFNumber ? Math.round(turn.asNumber() / 90) * 90 : 0;
  const rotation = (((degrees % 360) + 360) % 360) as PageBox['rotation'];
  return { ...seen, rotation };
}

/** An entry of a page or of the nearest of its parents. */
export function inherited(lib: PdfLib, node: PDFDict, key: string): unknown {
  let at: PDFDict | undefined = node;
  for (let depth = 0; at !== undefined && depth < 100; depth++) {
    const value = at.lookup(lib.PDFName.of(key));
    if (value !== undefined && value !== lib.PDFNull) return value;
    const parent: unknown = at.lookup(lib.PDFName.of('Parent'));
    at = parent instanceof lib.PDFDict ? parent : undefined;
  }
  return undefined;
}

/** Four numbers as a box with positive sides. */
export function rectangle(lib: PdfLib, value: unknown): { x: number; y: number; width: number; height: number } | undefined {
  const numbers = value instanceof lib.PDFArray ? numbersOf(lib, value) : [];
  const [a, b, c, d] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;

  const box = { x: Math.min(a, c), y: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) };
  const sane = Object.values(box).every((side) => Number.isFinite(side) && Math.abs(side) < 1e6);
  return sane && box.width >= 1 && box.height >= 1 ? box : undefined;
}

/** The numbers of an array; anything else in it is left out. */
export function numbersOf(lib: PdfLib, array: PDFArray): readonly number[] {
  return Array.from({ length: Math.min(array.size(), 16) }, (_, index) => array.lookup(index)).flatMap((value) =>
    value instanceof lib.PDFNumber ? [value.asNumber()] : [],
  );
}

type Rectangle = { x: number; y: number; width: number; height: number };

function meet(one: Rectangle, other: Rectangle): Rectangle | undefined {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width >= 1 && height >= 1 ? { x, y, width, height } : undefined;
}
