import type { Mark, Rubric } from '../model/rubric.ts';
import type { ScoredCase } from '../model/scored-case.ts';
import type { World } from '../model/world.ts';
import { score } from '../score/score.ts';
import { type LintCaseOptions, lintCase } from './lint-case.ts';

/** Checks a case and scores it by a rubric. Throws `UsageError` where there is no such folder. */
export async function scoreCase(
  world: World,
  folder: string,
  { rubric, marks, ...options }: LintCaseOptions & { readonly rubric: Rubric; readonly marks: readonly Mark[] },
): Promise<ScoredCase> {
  const { parsed, findings } = await lintCase(world, folder, options);
  const { 状态: state } = parsed.data;

  return { folder, number: parsed.number, state: typeof state === 'string' ? state : '', score: score(parsed, findings, rubric, marks) };
}
