import { type FileBytes, latin } from './file-bytes.ts';

/** Enough for the dictionary of a catalogue or of the root of the pages, up to their counts. */
const objectLength = 2048;
const mostSections = 1000;

/**
 * Whether the catalogue of a PDF file counts no page, as a scanner writes it whose feeder was empty. Looked up in the last table of cross-references (`table`: where
 * it stands); of a file whose catalogue stands in an older table, or packed into a stream, nothing is said.
 */
export function hasNoPage(file: FileBytes, table: number | undefined, trailer: string): boolean {
  const catalogue = objectOf(file, table, referred(trailer, 'Root'));
  const pages = objectOf(file, table, referred(catalogue, 'Pages'));

  return /\/Type\s*\/Pages\b/.test(pages) && /\/Count\s+0\b/.test(pages) && !/\/Kids\s*\[\s*\d/.test(pages);
}

/** The number of the object to which a key of a dictionary refers. */
function referred(text: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R\\b`).exec(text);

  return found === null ? undefined : Number(found[1]);
}

/** The text of an object as far as the next one, empty where the table does not say where it stands. Entries are of 20 bytes each. */
function objectOf(file: FileBytes, table: number | undefined, wanted: number | undefined): string {
  if (table === undefined || wanted === undefined) return '';
  const head = /^\s*xref\s*/.exec(latin(file.read(table, 64)));
  if (head === null) return '';

  let at = table + head[0].length;
  for (let seen = 0; seen < mostSections; seen += 1) {
    const section = /^(\d+)\s+(\d+)\s*/.exec(latin(file.read(at, 64)));
    if (section === null) return '';
    const [first, count] = [Number(section[1]), Number(section[2])];
    at += section[0].length;
    if (wanted >= first && wanted < first + count) return objectAt(file, latin(file.read(at + (wanted - first) * 20, 20)), wanted);
    at += count * 20;
  }

  return '';
}

function objectAt(file: FileBytes, entry: string, wanted: number): string {
  const offset = /^(\d{10}) \d{5} n/.exec(entry);
  if (offset === null) return '';
  const text = latin(file.read(Number(offset[1]), objectLength));

  return new RegExp(`^\\s*${wanted}\\s+\\d+\\s+obj\\b`).test(text) ? text.slice(0, text.indexOf('endobj') >>> 0) : '';
}
