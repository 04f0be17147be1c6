import type { Tree, Value } from '../model/value.ts';

/** What a formatter may look at beside its value. */
export interface Around {
  /** case.yaml. */
  readonly caseData: Tree;
}

/** A value as it is printed; a line feed begins a new paragraph. */
export type Format = (value: Value, around: Around) => string;
