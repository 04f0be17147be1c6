import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Value } from '../model/value.ts';
import { parseYaml } from './yaml-source.ts';

/** Name of the waivers in the case folder. */
export const waiversFile = 'waivers.yaml';

/** The waivers of a case as they were read; their shape is not judged yet. */
export interface ParsedWaivers {
  /** `undefined` where there is no such file, or nothing in it. */
  readonly value: Value | undefined;
  readonly findings: readonly Finding[];
  locate(pointer: string, words?: string): Place;
}

/** Reads `waivers.yaml`. Never throws: whatever is wrong is a finding. */
export function parseWaivers(bytes: Uint8Array | undefined): ParsedWaivers {
  if (bytes === undefined) return { value: undefined, findings: [], locate: nowhere };
  const { value: document, findings } = parseYaml(waiversFile, bytes);
  const unreadable = document.mayBeIncomplete || document.value === '';

  return { value: unreadable ? undefined : document.value, findings, locate: document.locate };
}

function nowhere(pointer: string): Place {
  return { file: waiversFile, line: 1, column: 1, length: 0, pointer };
}
