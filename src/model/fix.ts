/** Id under which mended spaces at the ends of lines are told of; no finding tells of them. */
export const lineEnd = 'line-end';

/** A replacement in a text that mends a finding and changes nothing else. Offsets in UTF-16 units. */
export interface Edit {
  /** Id of what it mends. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A source file before and after it was mended. */
export interface FileFix {
  /** Path in the case folder. */
  readonly file: string;
  /** Ids of what was mended, one for each place. */
  readonly ids: readonly string[];
  /** How it was encoded, where that was not UTF-8 without a mark. */
  readonly encoding?: string;
  readonly before: string;
  readonly after: string;
}
