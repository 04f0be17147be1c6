import type { Finding } from '../model/finding.ts';
import type { Mark, Veto } from '../model/rubric.ts';
import type { VetoVerdict } from '../model/score.ts';

/**
 * A veto holds where a person says so, or where an error of its requirements stands and no person is asked. It is open while a person is
 * asked and has not said, and while all such errors are answered in waivers.yaml.
 */
export function judgeVeto({ id, says, manual }: Veto, findings: readonly Finding[], mark: Mark | undefined): VetoVerdict {
  const said = mark === undefined ? {} : { mark: { by: mark.by, note: mark.note } };
  if (mark?.holds !== undefined) return { id, says, verdict: mark.holds ? 'holds' : 'clear', findings, ...said };
  if (manual) return { id, says, verdict: 'open', findings };
  if (findings.length === 0) return { id, says, verdict: 'clear', findings };

  return { id, says, verdict: findings.every(({ waived }) => waived !== undefined) ? 'open' : 'holds', findings };
}
