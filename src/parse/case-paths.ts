import type { ListedFile, MediaItem, ParsedRecord } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { under } from '../model/pointer.ts';
import type { Text } from '../model/text.ts';
import { collectPaths, type NamedPath } from './collect-paths.ts';
import { agreesWithName, suits } from './file-kinds.ts';
import { nearestPath } from './nearest-path.ts';
import type { ProblemId } from './problems.ts';
import { plainFact, sourceFinding } from './source-finding.ts';

type Locate = (file: string, pointer: string) => Place;

interface Fault {
  readonly id: ProblemId;
  readonly fact: Text;
}

interface PathFault extends Fault {
  readonly path: string;
  readonly at: Place[];
}

/** Where files that a record names are printed from and archived. */
const home = /^(media|scans|frames)\//;

/** How many missing paths are compared with the names that are there. */
const mostSuggestions = 20;

/**
 * What is wrong with the files that records name: one finding for each path, with the other places that name it.
 * A file whose own name is not NFC has its finding there.
 */
export function pathFindings(records: readonly ParsedRecord[], files: readonly ListedFile[], locate: Locate): readonly Finding[] {
  const listed = new Map(files.map((file) => [file.path, file]));
  const names = files.filter((file) => file.type === 'file').map((file) => file.path);
  const misnamed = new Set(names.filter((name) => name !== name.normalize('NFC')).map((name) => name.normalize('NFC')));
  const faults = new Map<string, PathFault>();

  for (const record of records) {
    for (const named of collectPaths(record.data)) {
      const fault = faultOfForm(named.path) ?? faultOfFile(named, listed);
      if (fault === undefined || (fault.id === 'S-path-missing' && misnamed.has(named.path))) continue;
      const key = `${fault.id} ${named.path}`;
      const known = faults.get(key) ?? { ...fault, path: named.path, at: [] };
      known.at.push(locate(record.file, named.pointer));
      faults.set(key, known);
    }
  }
  const missing = [...faults.values()].filter((fault) => fault.id === 'S-path-missing').slice(0, mostSuggestions);

  return [...faults.values()].flatMap((fault) => findingsOf(fault, missing.includes(fault) ? didYouMean(fault.path, names) : fault.fact));
}

function findingsOf({ id, at: [first, ...others] }: PathFault, fact: Text): readonly Finding[] {
  const related = others.map((at) => ({ note: { zh: '这里也写了它', en: 'named here too' }, at }));

  return first === undefined ? [] : [sourceFinding(id, first, fact, related)];
}

/** Media items that describe a file that another item describes already. */
export function twiceFindings(media: readonly MediaItem[], locate: Locate): readonly Finding[] {
  const seen = new Map<string, MediaItem>();
  const findings: Finding[] = [];
  for (const item of media) {
    const first = seen.get(item.path);
    if (first === undefined) {
      if (item.path !== '') seen.set(item.path, item);
      continue;
    }
    const related = [{ note: { zh: '第一次在这里', en: 'first here' }, at: placeOf(first, locate) }];
    findings.push(sourceFinding('S-path-twice', placeOf(item, locate), plainFact(item.path), related));
  }

  return findings;
}

function placeOf(item: MediaItem, locate: Locate): Place {
  return locate(item.record, under(item.pointer, '文件'));
}

function faultOfForm(path: string): Fault | undefined {
  const segments = path.split(/[/\\]/);
  if (/^([/\\~]|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]+:\/\/)/.test(path) || segments.includes('..')) return fault('S-path-leaves', path);
  if (path.includes('\\')) return fault('S-path-backslash', path);

  return path !== path.trim() || segments.some((segment) => segment === '' || segment === '.') ? fault('S-path-form', path) : undefined;
}

function faultOfFile({ path, use }: NamedPath, listed: ReadonlyMap<string, ListedFile>): Fault | undefined {
  const file = listed.get(path);
  if (file?.type === 'link' || isBelowLink(path, listed)) return fault('S-path-link', path);
  if (file === undefined) return fault('S-path-missing', path);
  if (file.type === 'other') return fault('S-path-device', path);
  if (file.type === 'directory') return fault('S-path-folder', path);
  if (file.size === 0) return fault('S-path-empty', path);

  if (!home.test(path)) return fault('S-path-place', path);

  const { kind } = file;
  if (kind === undefined) return undefined;
  if (!agreesWithName(path, kind)) return { id: 'S-path-type', fact: kindFact(path, kind) };
  if (suits(use, kind)) return undefined;

  if (kind === 'heic') return fault('S-path-heic', path);

  return kind === 'unknown' ? fault('S-path-unknown', path) : { id: 'S-path-use', fact: kindFact(path, kind) };
}

function isBelowLink(path: string, listed: ReadonlyMap<string, ListedFile>): boolean {
  const segments = path.split('/').slice(0, -1);

  return segments.some((_, index) => listed.get(segments.slice(0, index + 1).join('/'))?.type === 'link');
}

function kindFact(path: string, kind: string): Text {
  if (kind === 'unknown') return { zh: `${path} 的内容认不出来`, en: `the content of ${path} is not known` };

  return { zh: `${path} 的内容是 ${kind.toUpperCase()}`, en: `${path} holds ${kind.toUpperCase()}` };
}

function didYouMean(path: string, names: readonly string[]): Text {
  const near = nearestPath(path, names);

  if (near === undefined) return plainFact(path);
  if (near === path.normalize('NFC'))
    return { zh: `${path}；与文件名的 Unicode 写法不同`, en: `${path}; its Unicode form differs from the file's` };

  return { zh: `${path}；是不是 ${near}？`, en: `${path}; did you mean ${near}?` };
}

function fault(id: ProblemId, path: string): Fault {
  return { id, fact: plainFact(path) };
}
