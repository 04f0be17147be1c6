import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import type { OpenPdf } from './open-pdf.ts';

/** Marks whose shape follows from their entries where they bring no appearance (ISO 32000-1, 12.5.6). */
const drawnByViewer = new Set(['/Highlight', '/Underline', '/Squiggly', '/StrikeOut', '/Square', '/Circle', '/Ink']);

/** Whether a viewer draws an annotation without an appearance of its own: a mark, or a field of text or choice that is filled in. */
export function isDrawnByViewer(pdf: OpenPdf, annotation: PDFDict): boolean {
  const { lib } = pdf;
  const name = (key: string) => lib.PDFName.of(key);
  const flags = annotation.lookup(name('F'));
  if (flags instanceof lib.PDFNumber && (flags.asNumber() & 0b10_0010) !== 0) return false;

  const appearances = annotation.lookup(name('AP'));
  if (appearances instanceof lib.PDFDict && appearances.has(name('N'))) return false;

  const subtype = annotation.lookup(name('Subtype'))?.toString() ?? '';
  if (subtype !== '/Widget') return drawnByViewer.has(subtype);

  const type = fieldEntry(pdf, annotation, 'FT')?.toString();
  const value = fieldEntry(pdf, annotation, 'V');
  const text = value instanceof lib.PDFString || value instanceof lib.PDFHexString ? value.asBytes().length > 0 : value !== undefined;
  return (type === '/Tx' || type === '/Ch') && text && value !== lib.PDFNull;
}

/** An entry of a field or of the nearest of its parents. */
function fieldEntry({ lib }: OpenPdf, field: PDFDict, key: string): PDFObject | undefined {
  let at: PDFDict | undefined = field;
  for (let depth = 0; at !== undefined && depth < 100; depth++) {
    const found = at.lookup(lib.PDFName.of(key));
    if (found !== undefined) return found;
    const parent: unknown = at.lookup(lib.PDFName.of('Parent'));
    at = parent instanceof lib.PDFDict ? parent : undefined;
  }
  return undefined;
}

/** Whether a viewer hides layers of a file, or may, without being asked to (ISO 32000-1, 8.11.4). */
export function hidesLayers({ lib, document }: OpenPdf): boolean {
  const name = (key: string) => lib.PDFName.of(key);
  const properties = document.catalog.lookup(name('OCProperties'));
  const shown = properties instanceof lib.PDFDict ? properties.lookup(name('D')) : undefined;
  if (!(shown instanceof lib.PDFDict)) return false;

  const lists = ['OFF', 'AS'].some((key) => {
    const list = shown.lookup(name(key));
    return list instanceof lib.PDFArray && list.size() > 0;
  });
  return lists || shown.lookup(name('BaseState'))?.toString() === '/OFF';
}
