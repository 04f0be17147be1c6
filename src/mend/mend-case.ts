import type { ListedFile, ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Edit, FileFix } from '../model/fix.ts';
import { parseCase } from '../parse/case.ts';
import { recogniseEncoding } from '../parse/encoding.ts';
import { parseYaml } from '../parse/yaml-source.ts';
import { applyEdits } from './apply-edits.ts';
import { sameValues } from './same-values.ts';
import { trimLines } from './trim-lines.ts';
import { valueEdits } from './value-edits.ts';
import { isWriting, writingEdits } from './writing-edits.ts';

/** The files of a case as they were read. */
export interface Sources {
  readonly folder: string;
  readonly files: readonly ListedFile[];
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** What is asked of the mending. */
export interface MendOptions {
  /** The findings on the shapes of records. */
  readonly judge: (parsed: ParsedCase) => readonly Finding[];
  /** Whether what bears this id is to be mended in this file. */
  readonly wanted: (id: string, file: string) => boolean;
}

interface Mended {
  readonly text: string;
  readonly ids: readonly string[];
  /** Pointers of the values that were changed. */
  readonly pointers: readonly string[];
}

/** One mistake may hide the next; so many times the files are read again. */
const mostRounds = 100;

/** Encodings that are rewritten, and the findings that they are told by. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8-bom': 'S-bom',
  gb18030: 'S-gb18030',
  'utf-16le': 'S-utf16',
  'utf-16be': 'S-utf16',
};

/**
 * The files of a case with everything mended that can be mended safely. A file is left alone where it then had a mistake of writing that
 * it had not before, or where a value changed that was not to change.
 */
export function mendCase(sources: Sources, options: MendOptions): readonly FileFix[] {
  const refused = new Set<string>();
  for (;;) {
    const { mended, failing } = mendOnce(sources, options, refused);
    if (failing.length === 0) return [...mended].flatMap(([file, each]) => fixOf(file, sources, each));
    for (const key of failing) refused.add(key);
  }
}

function mendOnce({ folder, files, contents }: Sources, { judge, wanted }: MendOptions, refused: ReadonlySet<string>) {
  const mended = new Map<string, Mended>();
  for (const [file, bytes] of contents) {
    const { encoding, text } = recogniseEncoding(bytes);
    const id = encodings[encoding];
    if (id === undefined ? encoding === 'utf-8' : wanted(id, file))
      mended.set(file, { text, ids: id === undefined ? [] : [id], pointers: [] });
  }
  for (let round = 0; round < mostRounds; round += 1) {
    const { value, findings } = parseCase(folder, files, new Map([...contents, ...bytesOf(mended)]));
    const all = [...findings, ...judge(value)];
    let changed = false;
    for (const [file, state] of mended) {
      const own = all.filter(({ id, at }) => at.file === file && wanted(id, file) && !refused.has(keyOf(file, at.pointer)));
      const written = writingEdits(state.text, own);
      const values = written.length > 0 ? [] : valueEdits(state.text, file, value, own);
      if (written.length + values.length === 0) continue;
      changed = true;
      mended.set(file, {
        text: applyEdits(state.text, [...written, ...values]),
        ids: [...state.ids, ...[...written, ...values].map(({ id }) => id)],
        pointers: [...state.pointers, ...values.map(({ pointer }) => pointer)],
      });
    }
    if (!changed) return { mended: trimmed(mended, wanted), failing: failingOf(mended, all) };
  }

  return { mended: new Map<string, Mended>(), failing: [] };
}

/** Values that were changed and still are not as they must be: their change was no help. */
function failingOf(mended: ReadonlyMap<string, Mended>, findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ id, at }) => id === 'shape-format' && mended.get(at.file)?.pointers.includes(at.pointer))
    .map(({ at }) => keyOf(at.file, at.pointer));
}

/** Spaces go from the ends of lines where no value holds them. */
function trimmed(mended: ReadonlyMap<string, Mended>, wanted: MendOptions['wanted']): ReadonlyMap<string, Mended> {
  return new Map(
    [...mended].map(([file, state]) => {
      const edits: readonly Edit[] = trimLines(state.text).filter(({ id }) => wanted(id, file));
      const text = applyEdits(state.text, edits);
      const same = edits.length > 0 && sameValues(read(file, state.text).value.value, read(file, text).value.value, new Set());

      return [file, same ? { ...state, text, ids: [...state.ids, ...edits.map(({ id }) => id)] } : state];
    }),
  );
}

function fixOf(file: string, { contents }: Sources, { text, ids, pointers }: Mended): readonly FileFix[] {
  const bytes = contents.get(file) ?? new Uint8Array();
  const { encoding, text: before } = recogniseEncoding(bytes);
  if (ids.length === 0) return [];

  const [old, now] = [parseYaml(file, bytes), read(file, text)];
  const counts = (findings: readonly Finding[], id: string): number => findings.filter((finding) => finding.id === id).length;
  const worse = now.findings.some(({ id }) => counts(now.findings, id) > counts(old.findings, id));
  const kept = ids.some(isWriting) || old.value.mayBeIncomplete || sameValues(old.value.value, now.value.value, new Set(pointers));

  return worse || !kept ? [] : [{ file, ids, before, after: text, ...(encoding === 'utf-8' ? {} : { encoding }) }];
}

function read(file: string, text: string) {
  return parseYaml(file, new TextEncoder().encode(text));
}

function bytesOf(mended: ReadonlyMap<string, Mended>): readonly (readonly [string, Uint8Array])[] {
  return [...mended].map(([file, { text }]) => [file, new TextEncoder().encode(text)] as const);
}

function keyOf(file: string, pointer: string): string {
  return `${file}#${pointer}`;
}
