import type { SourceProblem } from '../model/regulation.ts';
import { allSourceProblems } from '../parse/problems.ts';
import { shapeProblems } from '../schema/shape-problems.ts';
import { buildProblems } from './build-problems.ts';

/** Every problem that is no article's: of reading, of shape, of building. Sorted by id. */
export function listProblems(): readonly SourceProblem[] {
  return [...allSourceProblems, ...Object.values(shapeProblems), ...Object.values(buildProblems)].sort((a, b) => (a.id < b.id ? -1 : 1));
}
