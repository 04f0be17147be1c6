import type { Place } from './place.ts';
import type { Text } from './text.ts';

export type Level = 'error' | 'warning' | 'note';

/** The article that a finding rests on. */
export interface Citation {
  /** Folder of the regulation or statute, such as `jinpu`. */
  readonly regulation: string;
  /** Article number as printed, such as `18`. */
  readonly article: string;
  /** How a person cites it, such as 制度第十八条. */
  readonly cited: Text;
  /** The article's own words. */
  readonly wording: string;
}

/** A requirement that a case does not meet, at a place in a file. */
export interface Finding {
  /** Id of the requirement or of the source problem; never changes. */
  readonly id: string;
  readonly level: Level;
  readonly article?: Citation;
  /** What is wrong, in the words of the article. */
  readonly says: Text;
  /** The fact that was met, such as `30 小时，限 24 小时`; empty where there is none. */
  readonly fact: Text;
  /** What to do. */
  readonly remedy: Text;
  readonly at: Place;
  readonly related: readonly RelatedPlace[];
  /** Forms or groups of forms of which the case has no record that is wanted here. */
  readonly lacks?: readonly string[];
  readonly meant?: MeantWord;
  /** The case answers it in waivers.yaml; it stays visible, and is counted apart. */
  readonly waived?: Answer;
}

/** A word of a text that the case knows nothing of, and the one that it knows and that may be meant. */
export interface MeantWord {
  readonly written: string;
  readonly instead: string;
}

/** The reason that an officer gives for what the case cannot mend. */
export interface Answer {
  readonly reason: string;
  readonly by: string;
  /** As written. */
  readonly at: string;
}

export interface RelatedPlace {
  readonly note: Text;
  readonly at: Place;
}
