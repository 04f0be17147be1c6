import type { Tree, Value } from '../model/value.ts';

/** What a formatter may look at beside its value. */
export interface Around {
  /** case.yaml. */
  readonly caseData: Tree;
  /** The form has places at the foot for those who sign every page. */
  readonly byPage: boolean;
  /** What is printed above each form, by 文书. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A value as it is printed; a line feed begins a new paragraph. */
export type Format = (value: Value, around: Around) => string;
