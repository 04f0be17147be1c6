import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Regulation } from '../model/regulation.ts';

/** A text that is being written, and the case that it belongs to. */
export interface Desk {
  /** Path in the case folder. */
  readonly file: string;
  /** What stands in the editor. */
  readonly text: string;
  /** The case as it was last judged; it may lag behind the text. */
  readonly parsed: ParsedCase;
  /** What was found then, in all of the case. */
  readonly findings: readonly Finding[];
  /** With the statutes beside it. */
  readonly regulation: Regulation;
}
