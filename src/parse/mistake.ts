import type { Text } from '../model/text.ts';
import type { ProblemId } from './problems.ts';

/** A mistake in a text, before its lines are known. Offsets and lengths in UTF-16 units. */
export interface Mistake {
  readonly id: ProblemId;
  readonly offset: number;
  readonly length: number;
  readonly pointer: string;
  /** The words that were met. */
  readonly fact?: Text;
  /** Where the same thing stands for the first time. */
  readonly first?: { readonly offset: number; readonly length: number };
}
