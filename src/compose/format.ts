import type { Tree, Value } from '../model/value.ts';

/** What a formatter may look at beside its value. */
export interface Around {
  /** case.yaml. */
  readonly caseData: Tree;
  /** 身份 of those who sign every page, at its foot. */
  readonly byPage: readonly string[];
  /** What is printed above each form, by 文书. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A value as it is printed; a line feed begins a new paragraph. */
export type Format = (value: Value, around: Around) => string;
