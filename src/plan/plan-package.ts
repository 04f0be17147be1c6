import type { SoundCase } from '../model/case.ts';
import { comparePaths } from '../model/compare-paths.ts';
import { type Algorithm, algorithms as allAlgorithms } from '../model/digest.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PackagePlan, PlannedFile } from '../model/package-plan.ts';
import { pathFaults, pathKey } from '../model/path-faults.ts';
import { bagInfo } from './bag-info.ts';
import { refusedPath } from './refused-path.ts';

export interface PackageInput {
  readonly sound: SoundCase;
  /** Name of the bag's folder: the name of the case's outputs. */
  readonly root: string;
  /** SHA-256 is always among them; SM3 never stands alone. */
  readonly algorithms: readonly Algorithm[];
  /** Paths in the bag, all below `data/`. */
  readonly payload: readonly PlannedFile[];
  /** Program and version for Bag-Software-Agent. */
  readonly agent: string;
  /** Further elements of bag-info.txt. */
  readonly info?: readonly (readonly [label: string, value: string])[];
}

/**
 * A package as a value, before anything is written (RFC 8493). Payload is sorted by path, files on disk before bytes in memory,
 * so that media are read while the volume is still being made. A path that would not survive everywhere is a finding, and the plan must not be written.
 */
export function planPackage({ sound, root, algorithms, payload, agent, info = [] }: PackageInput): Outcome<PackagePlan> {
  const chosen = allAlgorithms.filter((name) => name === 'sha256' || algorithms.includes(name));
  const value: PackagePlan = {
    root,
    algorithms: chosen,
    payload: [...payload].sort((a, b) => archiveRank(a) - archiveRank(b) || comparePaths(a.path, b.path)),
    info: [...bagInfo(sound, agent), ...info].filter(([, text]) => text !== ''),
  };

  return { value, findings: [...value.payload.flatMap(pathFindings), ...twinFindings(value.payload)] };
}

/** Media go first: their digests are printed in the volume. */
function archiveRank({ path }: PlannedFile): number {
  return path.startsWith('data/media/') ? 0 : 1;
}

function pathFindings({ path }: PlannedFile): readonly Finding[] {
  const faults = pathFaults(path);
  if (path.startsWith('data/') && faults.length === 0) return [];

  return [refusedPath(path, faults.length === 0 ? 'data/' : faults.join(', '))];
}

function twinFindings(payload: readonly PlannedFile[]): readonly Finding[] {
  const first = new Map<string, string>();

  return payload.flatMap(({ path }): Finding[] => {
    const key = pathKey(path);
    const twin = first.get(key);
    first.set(key, twin ?? path);

    return twin === undefined ? [] : [refusedPath(path, `= ${twin}`)];
  });
}
