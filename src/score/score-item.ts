import type { Finding } from '../model/finding.ts';
import type { Deduction, Mark } from '../model/rubric.ts';
import type { EntryScore } from '../model/score.ts';
import { lose, lost } from './lose.ts';

/** An item loses points for each finding, down to nothing; a person may say how many instead. */
export function scoreItem(
  { id, says, cap, per, perWarning, manual }: Deduction,
  findings: readonly Finding[],
  mark: Mark | undefined,
): EntryScore {
  const losses = lose(findings, { worth: cap, per, perWarning });
  if (mark?.lost !== undefined) {
    const gained = Math.max(cap - mark.lost, 0);
    return { id, says, worth: cap, gained: { low: gained, high: gained }, losses, open: false, mark: { by: mark.by, note: mark.note } };
  }
  return {
    id,
    says,
    worth: cap,
    gained: { low: manual ? 0 : cap - lost(losses, true), high: cap - lost(losses, false) },
    losses,
    open: manual,
  };
}
