import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { isTree } from '../model/pointer.ts';
import type { Text } from '../model/text.ts';
import type { Tree } from '../model/value.ts';
import { regulationProblems } from './regulation-problems.ts';
import { parseYaml, type SourceDocument } from './yaml-source.ts';

/** The files of a regulation, read and ready to be located. */
export interface RegulationSource {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly findings: readonly Finding[];
}

/** Reads every YAML file among those of a regulation. */
export function parseSources(files: ReadonlyMap<string, Uint8Array>): RegulationSource {
  const read = [...files].filter(([path]) => path.endsWith('.yaml')).map(([path, bytes]) => ({ path, ...parseYaml(path, bytes) }));
  return {
    documents: new Map(read.map(({ path, value }) => [path, value])),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** A document as a mapping; an empty one where it is something else. */
export function treeOf(document: SourceDocument | undefined): Tree {
  return isTree(document?.value) ? document.value : {};
}

/** A finding about a regulation at a place in its files. */
export function regulationFinding(id: keyof typeof regulationProblems, at: Place, fact: string | Text): Finding {
  const { level, says, remedy } = regulationProblems[id];
  const text = typeof fact === 'string' ? { zh: fact, en: fact } : fact;
  return { id, level, says, remedy, fact: text, at, related: [] };
}

/** The place of a file that is not there. */
export function noPlace(file: string): Place {
  return { file, line: 1, column: 1, length: 0, pointer: '' };
}
