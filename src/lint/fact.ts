import type { Level, MeantWord } from '../model/finding.ts';
import type { Text } from '../model/text.ts';

/** A place of a case before its line is known. */
export interface Spot {
  /** Path of the file in the case folder. */
  readonly file: string;
  /** JSON Pointer; of something absent, where it would stand. */
  readonly pointer: string;
}

/** What a check or a schema found wrong; the requirement adds the rule, the remedy and the level. */
export interface Fact {
  readonly fact: Text;
  readonly at: Spot;
  readonly related?: readonly { readonly note: Text; readonly at: Spot }[];
  /** Where it is another one than the requirement's. */
  readonly level?: Level;
  /** It says that a record is not there; said only where every record could be read. */
  readonly absence?: boolean;
  /** What it may come of: an unknown name, a doubtful time. Facts of one obligation that share one of these have one cause. */
  readonly about?: readonly string[];
  /** Forms or groups of forms of which the case has no record that is wanted here. */
  readonly lacks?: readonly string[];
  readonly meant?: MeantWord;
}
