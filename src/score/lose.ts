import type { Finding } from '../model/finding.ts';
import type { Loss } from '../model/score.ts';

export interface Rates {
  /** What there is to lose. */
  readonly worth: number;
  readonly per: number;
  readonly perWarning: number;
}

/** What findings cost until nothing is left; those that the case answers come last. */
export function lose(findings: readonly Finding[], { worth, per, perWarning }: Rates): readonly Loss[] {
  const losses: Loss[] = [];
  let left = worth;
  for (const answered of [false, true])
    for (const finding of findings.filter(({ waived }) => (waived !== undefined) === answered)) {
      const points = Math.min(left, finding.level === 'error' ? per : perWarning);
      left -= points;
      losses.push({ points, finding, answered });
    }
  return losses;
}

/** The points of losses, with or without those that the case answers. */
export function lost(losses: readonly Loss[], answered: boolean): number {
  return losses.filter((loss) => answered || !loss.answered).reduce((sum, { points }) => sum + points, 0);
}
