import type { ListedFile, ParsedCase, ParsedRecord } from '../model/case.ts';
import { comparePaths } from '../model/compare-paths.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { isTree } from '../model/pointer.ts';
import type { Tree } from '../model/value.ts';
import { sortFiles } from './case-files.ts';
import { pathFindings, twiceFindings } from './case-paths.ts';
import { collectPaths } from './collect-paths.ts';
import { kibibytes, largestSource } from './decode.ts';
import { mediaItemsOf } from './media-items.ts';
import { fileFinding } from './naming.ts';
import { sourceFinding } from './source-finding.ts';
import { parseYaml, type SourceDocument } from './yaml-source.ts';

/**
 * A case folder as plain data. `files`: everything in it; `contents`: bytes of case.yaml and of the YAML files under
 * records/, by path in the folder. A file that is broken, missing or no mapping stands in `unread` and hides no other;
 * where that is case.yaml, `data` is empty.
 */
export function parseCase(folder: string, files: readonly ListedFile[], contents: ReadonlyMap<string, Uint8Array>): Outcome<ParsedCase> {
  const sorted = sortFiles(files);
  const listed = new Map(files.map((file) => [file.path, file]));
  const main = sorted.main === undefined ? undefined : readTree(sorted.main, listed, contents);
  const read = [...sorted.records].sort(comparePaths).map((path) => readTree(path, listed, contents));
  const documents = new Map([...(main === undefined ? [] : [main]), ...read].map((each) => [each.file, each.document]));
  const locate: ParsedCase['locate'] = (file, pointer, words) =>
    documents.get(file)?.locate(pointer, words) ?? { file, line: 1, column: 1, length: 0, pointer };

  const records = read.flatMap(recordOf);
  const media = mediaItemsOf(records);
  const data: Tree = main?.data ?? Object.freeze({});
  const unread = [
    ...(main?.data === undefined ? ['case.yaml'] : []),
    ...sorted.unread,
    ...read.filter((each) => each.data === undefined).map((each) => each.file),
  ];
  const paths = pathFindings(records, files, locate);
  const findings = [
    ...(paths.some(({ id }) => id === 'S-path-device')
      ? sorted.findings.filter((finding) => !isNamedDevice(finding, records, listed))
      : sorted.findings),
    ...(main?.findings ?? []),
    ...(read.length + sorted.unread.length === 0 ? [fileFinding('S-no-records', '')] : []),
    ...read.flatMap((each) => each.findings),
    ...linkFindings(files, records),
    ...paths,
    ...twiceFindings(media, locate),
  ];

  return {
    value: Object.freeze({
      folder,
      number: typeof data.案号 === 'string' ? data.案号 : '',
      data,
      records: Object.freeze(records),
      media: Object.freeze(media),
      files,
      unread: Object.freeze([...new Set(unread)].sort(comparePaths)),
      locate,
    }),
    findings,
  };
}

interface ReadFile {
  readonly file: string;
  readonly document?: SourceDocument;
  /** Missing where the file cannot be judged as a whole. */
  readonly data?: Tree;
  readonly findings: readonly Finding[];
}

function readTree(file: string, listed: ReadonlyMap<string, ListedFile>, contents: ReadonlyMap<string, Uint8Array>): ReadFile {
  const bytes = contents.get(file);
  if (bytes === undefined) {
    const size = listed.get(file)?.size ?? 0;
    const finding = size > largestSource ? fileFinding('S-too-large', file, kibibytes(size)) : fileFinding('S-unreadable', file);
    return { file, findings: [finding] };
  }
  const { value: document, findings } = parseYaml(file, bytes);
  const { value } = document;
  if (document.mayBeIncomplete || value === undefined) return { file, document, findings };
  if (!isTree(value)) return { file, document, findings: [...findings, sourceFinding('S-not-mapping', document.locate(''))] };

  return { file, document, data: value, findings };
}

function recordOf({ file, data }: ReadFile): readonly ParsedRecord[] {
  if (data === undefined) return [];

  return [Object.freeze({ form: typeof data.文书 === 'string' ? data.文书 : '', file, data })];
}

/** Links that no record names; where a record names one, the finding stands there. */
function linkFindings(files: readonly ListedFile[], records: readonly ParsedRecord[]): readonly Finding[] {
  const links = files.filter((file) => file.type === 'link');
  if (links.length === 0) return [];
  const named = new Set(records.flatMap((record) => collectPaths(record.data).flatMap(({ path }) => withFolders(path))));

  return links.filter((link) => !named.has(link.path)).map((link) => fileFinding('S-link', link.path));
}

/** A pipe or device that a record names is told there. */
function isNamedDevice({ id, at }: Finding, records: readonly ParsedRecord[], listed: ReadonlyMap<string, ListedFile>): boolean {
  if (id !== 'S-not-file' || listed.get(at.file)?.type !== 'other') return false;

  return records.some(({ data }) => collectPaths(data).some(({ path }) => path === at.file));
}

/** A path and every folder above it. */
function withFolders(path: string): readonly string[] {
  const segments = path.split('/');

  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
