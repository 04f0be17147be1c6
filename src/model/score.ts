import type { Finding } from './finding.ts';
import type { Grade, Rubric } from './rubric.ts';
import type { Text } from './text.ts';

/** Points from the worst to the best that is still possible; both the same where nothing is open. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A case scored by a rubric; points are of 100, to two places. */
export interface Score {
  readonly rubric: Pick<Rubric, 'id' | 'title' | 'note'>;
  readonly total: Span;
  /** The same, were no open veto to hold. */
  readonly withoutOpenVetoes: Span;
  readonly grades: { readonly low: Grade['name']; readonly high: Grade['name'] };
  readonly vetoes: readonly VetoVerdict[];
  readonly items: readonly EntryScore[];
  readonly documents: readonly EntryScore[];
  /** How many vetoes and items wait for a person. */
  readonly open: number;
}

export interface VetoVerdict {
  readonly id: string;
  readonly says: Text;
  readonly verdict: 'holds' | 'clear' | 'open';
  /** What makes it hold, or looks as if it did. */
  readonly findings: readonly Finding[];
  readonly mark?: MarkSaid;
}

/** One item or document. */
export interface EntryScore {
  readonly id: string;
  readonly says: Text;
  /** What it is worth in this case. */
  readonly worth: number;
  readonly gained: Span;
  readonly losses: readonly Loss[];
  /** A person has to decide. */
  readonly open: boolean;
  readonly mark?: MarkSaid;
}

/** Points that a finding costs. */
export interface Loss {
  readonly points: number;
  readonly finding: Finding;
  /** The case answers the finding in waivers.yaml: it is lost only where the reviewer does not accept that. */
  readonly answered: boolean;
}

/** Who concluded, and why. */
export interface MarkSaid {
  readonly by: string;
  readonly note: string;
}
