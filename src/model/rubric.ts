import type { Text } from './text.ts';

/** How a case is scored, as schemas/meta/rubric.schema.yaml describes it. */
export interface Rubric {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  /** From the best to the worst. */
  readonly grades: readonly Grade[];
  readonly veto: readonly Veto[];
  readonly items: Shared<Deduction>;
  readonly documents: Shared<WeighedDocument>;
}

/** Entries that together are worth `share` points. */
interface Shared<Entry> {
  readonly share: number;
  readonly list: readonly Entry[];
}

export interface Grade {
  readonly name: Text;
  /** From so many points on. */
  readonly from: number;
}

/** Where it holds, the case scores 0. */
export interface Veto {
  readonly id: string;
  readonly says: Text;
  /** Ids of requirements; with `*` behind, all that begin so. */
  readonly requirements: readonly string[];
  /** A person decides; findings are only signs. */
  readonly manual: boolean;
}

/** Worth `cap` points; each finding costs some of them. */
export interface Deduction extends Veto {
  readonly cap: number;
  readonly per: number;
  readonly perWarning: number;
  /** It takes every finding that no other entry names. */
  readonly rest: boolean;
}

/** Worth `points` where the case has it or must have it. */
export interface WeighedDocument {
  readonly id: string;
  readonly says: Text;
  readonly forms: readonly string[];
  readonly points: number;
  readonly per: number;
  readonly perWarning: number;
  /** Requirements that, where none of the forms is there, say that it is missing. */
  readonly missing: readonly string[];
}

/** What a person concluded on an entry: whether a veto holds, or how many points are lost. */
export interface Mark {
  readonly entry: string;
  readonly holds?: boolean;
  readonly lost?: number;
  readonly by: string;
  readonly note: string;
}
