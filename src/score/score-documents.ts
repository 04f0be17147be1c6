import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { WeighedDocument } from '../model/rubric.ts';
import type { EntryScore } from '../model/score.ts';
import { lose, lost } from './lose.ts';
import { namesRequirement } from './names-requirement.ts';

/** The documents that a case has or must have, each with what the findings in it cost; one that is missing gains nothing. */
export function scoreDocuments(
  { records }: ParsedCase,
  findings: readonly Finding[],
  claimed: ReadonlyMap<string, readonly Finding[]>,
  documents: readonly WeighedDocument[],
): readonly EntryScore[] {
  return documents.flatMap(({ id, says, forms, points, per, perWarning, missing }): readonly EntryScore[] => {
    const there = records.some(({ form }) => forms.includes(form));
    const absent = there ? [] : findings.filter((finding) => finding.level === 'error' && namesRequirement(missing, finding.id));
    if (!there && absent.length === 0) return [];

    const rates = there ? { per, perWarning } : { per: points, perWarning: points };
    const losses = lose(there ? (claimed.get(id) ?? []) : absent, { worth: points, ...rates });
    const gained = { low: points - lost(losses, true), high: points - lost(losses, false) };
    return [{ id, says, worth: points, gained, losses, open: false }];
  });
}
