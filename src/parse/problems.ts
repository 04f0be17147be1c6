import type { SourceProblem } from '../model/regulation.ts';
import { bindingProblems } from './binding-problems.ts';
import { encodingProblems } from './encoding-problems.ts';
import { ledgerProblems } from './ledger-problems.ts';
import { namingProblems } from './naming-problems.ts';
import { pathProblems } from './path-problems.ts';
import { yamlProblems } from './yaml-problems.ts';

/** Everything that the reader can find wrong before any article is asked, by id. */
export const sourceProblems = {
  ...encodingProblems,
  ...yamlProblems,
  ...namingProblems,
  ...pathProblems,
  ...ledgerProblems,
  ...bindingProblems,
};

export type ProblemId = keyof typeof sourceProblems;

/** The same as a list, sorted by id. */
export const allSourceProblems: readonly SourceProblem[] = Object.values<SourceProblem>(sourceProblems).sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
