import type { Agency } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { isTree } from '../model/pointer.ts';
import { sourceFinding } from './source-finding.ts';
import { parseYaml } from './yaml-source.ts';

/** Name of the agency's register beside or above its cases. */
export const agencyFile = 'agency.yaml';

/** Reads an agency's register; `file` is how findings name it. Never throws: whatever is wrong is a finding, and then there is none. */
export function parseAgency(
  file: string,
  bytes: Uint8Array,
): { readonly value: Agency | undefined; readonly findings: readonly Finding[] } {
  const { value: document, findings } = parseYaml(file, bytes);
  const { value } = document;

  if (findings.length === 0 && !isTree(value)) return { value: undefined, findings: [sourceFinding('S-not-mapping', document.locate(''))] };

  return { value: document.mayBeIncomplete || !isTree(value) ? undefined : { file, data: value, locate: document.locate }, findings };
}
