import { waiverProblems } from '../lint/waiver-problems.ts';
import type { SourceProblem } from '../model/regulation.ts';
import { configProblems } from '../parse/config-problems.ts';
import { allSourceProblems } from '../parse/problems.ts';
import { regulationProblems } from '../parse/regulation-problems.ts';
import { rubricProblems } from '../parse/rubric-problems.ts';
import { shapeProblems } from '../schema/shape-problems.ts';
import { problems as packageProblems } from '../verify/problems.ts';
import { buildProblems } from './build-problems.ts';

/** Every problem that is no article's: of reading, of shape, of building, of packages, of regulation folders and rubrics. Sorted by id. */
export function listProblems(): readonly SourceProblem[] {
  const ofPackages = Object.entries(packageProblems).map(([id, problem]) => ({ id, ...problem }));
  const problems = [
    ...allSourceProblems,
    ...Object.values(shapeProblems),
    ...Object.values(buildProblems),
    ...Object.values(configProblems),
    ...Object.values(waiverProblems),
    ...Object.values<SourceProblem>(regulationProblems),
    ...Object.values<SourceProblem>(rubricProblems),
    ...ofPackages,
  ];

  return problems.sort((a, b) => (a.id < b.id ? -1 : 1));
}
