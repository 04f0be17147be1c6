import type { Text } from '../../model/text.ts';

/** A kind of text that schemas name by `format`. */
export interface Format {
  /** As schemas write it. */
  readonly name: string;
  /** What it is called. */
  readonly title: Text;
  /** What is wrong with a text; `undefined` where nothing is. Never repeats the text itself. */
  fault(text: string): Text | undefined;
}
