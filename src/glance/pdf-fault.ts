import type { FileFault } from '../model/case.ts';
import { type FileBytes, latin } from './file-bytes.ts';
import { hasNoPage } from './pdf-pages.ts';

/** The end mark stands in the last kilobyte (ISO 32000-1, annex H); what is added behind it is mostly short. */
const tailLengths = [1024, 64 * 1024];
const headLength = 1024;
/** A trailer, or the head of a cross-reference stream. */
const trailerLength = 4096;
const mostSections = 1000;

/**
 * What is wrong with a PDF file: it ends without an end mark or in the middle of an object, is shorter than it says, its trailer says that it is
 * encrypted, or its catalogue that it has no page. Whether its objects can be read is seen by whoever reads it through.
 */
export function pdfFault(file: FileBytes): FileFault | undefined {
  const linear = /\/Linearized\b[\s\S]*?\/L\s+(\d+)/.exec(latin(file.read(0, headLength)));
  if (linear !== null && Number(linear[1]) > file.size) return 'cut';
  const end = endOf(file);
  if (end === undefined) return 'cut';

  const trailer = trailerOf(file, end);
  if (isEncrypted(end) || isEncrypted(trailer)) return 'locked';

  return hasNoPage(file, offsetIn(end), trailer) ? 'empty' : undefined;
}

/** The end of the file from where its end mark is found; `undefined` where there is none, or an object begins behind it. */
function endOf(file: FileBytes): string | undefined {
  for (const length of tailLengths) {
    const tail = latin(file.read(Math.max(0, file.size - length), length));
    const at = tail.lastIndexOf('%%EOF');
    if (at >= 0) return /\d\s+\d+\s+obj\b/.test(tail.slice(at)) ? undefined : tail;
    if (pointedAt(file, tail) !== '') return tail;
  }

  return undefined;
}

/** What stands where `startxref` points: a table or a stream of cross-references; empty where there is neither. */
function pointedAt(file: FileBytes, tail: string): string {
  const offset = offsetIn(tail);
  const text = offset === undefined ? '' : latin(file.read(offset, trailerLength));

  return /^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(text) ? text : '';
}

function offsetIn(tail: string): number | undefined {
  const at = tail.lastIndexOf('startxref');
  const found = at < 0 ? null : /^\s+(\d+)/.exec(tail.slice(at + 'startxref'.length));

  return found === null ? undefined : Number(found[1]);
}

/** The trailer to which `startxref` points: behind the sections of a table (20 bytes a line), or the dictionary of a stream. */
function trailerOf(file: FileBytes, tail: string): string {
  const text = pointedAt(file, tail);
  const table = /^\s*xref\s*/.exec(text);
  if (table === null) return text;

  let at = (offsetIn(tail) ?? 0) + table[0].length;
  for (let seen = 0; seen < mostSections; seen += 1) {
    const section = /^(\d+)\s+(\d+)\s*/.exec(latin(file.read(at, 64)));
    if (section === null) break;
    at += section[0].length + Number(section[2]) * 20;
  }
  const trailer = latin(file.read(Math.max(0, at - 2), trailerLength));

  return trailer.slice(0, trailer.indexOf('startxref') >>> 0);
}

function isEncrypted(text: string): boolean {
  return /\/Encrypt\s*(\d+\s+\d+\s+R\b|<<)/.test(text);
}
