import type { Finding } from '../model/finding.ts';
import type { Mark, Rubric } from '../model/rubric.ts';
import type { ScoredCase } from '../model/scored-case.ts';
import type { World } from '../model/world.ts';
import { score } from '../score/score.ts';
import { type LintCaseOptions, lintCase } from './lint-case.ts';

/** Why a case has no score: nothing of its case.yaml could be read, or nobody knows the regulation that it names. */
export interface Unscored {
  readonly folder: string;
  readonly unread: readonly Finding[];
}

/** Checks a case and scores it by a rubric, unless nothing of it could be judged. Throws `UsageError` where there is no such folder. */
export async function scoreCase(
  world: World,
  folder: string,
  { rubric, marks, ...options }: LintCaseOptions & { readonly rubric: Rubric; readonly marks: readonly Mark[] },
): Promise<ScoredCase | Unscored> {
  const { parsed, findings } = await lintCase(world, folder, options);
  if (Object.keys(parsed.data).length === 0 || findings.some(({ id }) => id === 'B-regulation')) return { folder, unread: findings };
  const { 状态: state } = parsed.data;

  return { folder, number: parsed.number, state: typeof state === 'string' ? state : '', score: score(parsed, findings, rubric, marks) };
}
