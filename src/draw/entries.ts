import type { PDFDict } from '@cantoo/pdf-lib';
import type { OpenPdf } from './open-pdf.ts';

/** An entry that is a number. */
export function numberIn({ lib }: OpenPdf, dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(lib.PDFName.of(key));
  return value instanceof lib.PDFNumber ? value.asNumber() : undefined;
}

/** An entry that is a name, without its slash. */
export function nameIn({ lib }: OpenPdf, dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(lib.PDFName.of(key));
  return value instanceof lib.PDFName ? value.asString().slice(1) : undefined;
}

/** An entry that is a text. */
export function textIn({ lib }: OpenPdf, dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(lib.PDFName.of(key));
  return value instanceof lib.PDFString || value instanceof lib.PDFHexString ? value.decodeText() : undefined;
}
