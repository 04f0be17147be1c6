import type { PDFDict, PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { fontName } from './font-name.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Paper, Reference } from './paper.ts';

/** Copies objects of a read PDF into the file under way; each indirect object once. */
export interface PdfCopier {
  /** A value as pdfkit writes it. Indirect objects in it are written by `settle`. */
  value(object: PDFObject | undefined): unknown;
  /** Writes what `value` has come across, and what that leads to. */
  settle(): void;
}

const deepest = 100;
/** Entries that tie an object to the structure or metadata of the file it comes from, or put another file in its place; and a wish to smooth pictures, which PDF/A forbids. */
const left = new Set(
  ['StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'Length', 'OC', 'Parent', 'Thumb', 'Ref', 'OPI', 'Interpolate'].map(
    (key) => `/${key}`,
  ),
);

/** Entries of a font's descriptor that may be left out, and must tell its glyphs truly where they stand (ISO 19005-2, 6.2.11.4.2). */
const told = new Set(['/CharSet', '/CIDSet']);
/** Entries that hold the name of a font. */
const called = new Set(['/BaseFont', '/FontName']);

export function copyPdf(paper: Paper, { lib, document }: OpenPdf): PdfCopier {
  const copied = new Map<PDFRef, Reference>();
  const waiting: { readonly reference: Reference; readonly ref: PDFRef }[] = [];

  const dictionary = (dict: PDFDict, depth: number): Record<string, unknown> => {
    const entries: Record<string, unknown> = {};
    const describes = dict.lookup(lib.PDFName.of('Type'))?.toString() === '/FontDescriptor';
    for (const [key, value] of dict.entries()) {
      if (!left.has(key.toString()) && !(describes && told.has(key.toString())))
        entries[key.toString().slice(1)] = entry(key.toString(), value, depth + 1);
    }
    if (entries.Subtype === 'CIDFontType2') entries.CIDToGIDMap ??= 'Identity';
    return entries;
  };
  const entry = (key: string, value: PDFObject, depth: number): unknown => {
    const name = called.has(key) ? document.context.lookup(value) : undefined;
    return name instanceof lib.PDFName ? fontName(name) : convert(value, depth);
  };
  const convert = (object: PDFObject | undefined, depth: number): unknown => {
    if (depth > deepest) throw new Error('nested too deeply');
    if (object === undefined || object === lib.PDFNull) return null;
    if (object instanceof lib.PDFRef) return refer(object);
    if (object instanceof lib.PDFName) return object.toString().slice(1);
    if (object instanceof lib.PDFNumber) return Math.abs(object.asNumber()) < 1e20 ? object.asNumber() : 0;
    if (object instanceof lib.PDFBool) return object.asBoolean();
    if (object instanceof lib.PDFString || object instanceof lib.PDFHexString) return object.asBytes();
    if (object instanceof lib.PDFArray) return object.asArray().map((item) => convert(item, depth + 1));
    if (object instanceof lib.PDFDict) return dictionary(object, depth);
    return null;
  };
  const refer = (ref: PDFRef): Reference | null => {
    const known = copied.get(ref);
    if (known !== undefined) return known;
    if (document.context.lookup(ref) === undefined) return null;

    const reference = paper.ref({});
    copied.set(ref, reference);
    waiting.push({ reference, ref });
    return reference;
  };

  return {
    value: (object) => convert(object, 0),
    settle() {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const object = document.context.lookup(next.ref);
        const entries = attempt(() => (object instanceof lib.PDFStream ? dictionary(object.dict, 0) : convert(object, 0)));
        if (object instanceof lib.PDFStream && isEntries(entries)) writeStream(next.reference, entries, object);
        else writeValue(next.reference, entries);
      }
    },
  };
}

/** An object that cannot be copied is null: every reference that was given out must be written. */
function attempt(copy: () => unknown): unknown {
  try {
    return copy();
  } catch {
    return null;
  }
}

function isEntries(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Writes a stream with its filters as they are. */
function writeStream(reference: Reference, entries: Record<string, unknown>, stream: PDFStream): void {
  const contents = stream.getContents();
  Object.assign(reference.data, entries);
  reference.compress = false;
  if (contents.length === 0) {
    delete reference.data.Filter;
    delete reference.data.DecodeParms;
  }
  reference.end(contents.length === 0 ? new Uint8Array([0x20]) : contents);
}

/** pdfkit's objects are dictionaries; any other value is put in the place of one. */
function writeValue(reference: Reference, value: unknown): void {
  const holder: { data: unknown } = reference;
  holder.data = value;
  reference.end();
}
