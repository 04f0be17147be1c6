import { defineProblems } from './define-problems.ts';

/** What can be wrong with the files that a record names. */
export const pathProblems = defineProblems({});
