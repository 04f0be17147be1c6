import { defineProblems } from './define-problems.ts';

/** What can be wrong with the names of the files in a case folder. */
export const namingProblems = defineProblems({});
