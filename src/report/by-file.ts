import type { Finding } from '../model/finding.ts';

/** Findings by the file that they stand in, in the order in which the files come first. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.at.file);
    if (group === undefined) groups.set(finding.at.file, [finding]);
    else group.push(finding);
  }

  return groups;
}
