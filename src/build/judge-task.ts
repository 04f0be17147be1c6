import type { LawChoice } from '../model/regulation.ts';
import type { World } from '../model/world.ts';
import { judgeCase } from './judge-case.ts';
import type { Verdict } from './kept-verdict.ts';

/** A case to be judged, in values that can be handed to a thread. */
export interface JudgeTask {
  readonly folder: string;
  readonly options: { readonly asOf?: string; readonly agency?: string; readonly laws?: LawChoice };
  /** Nothing is taken from before, nothing kept. */
  readonly fresh: boolean;
}

/** Judges the case of a task. Throws as `judgeCase` does. */
export function judgeTask(world: World, { folder, options, fresh }: JudgeTask): Promise<Verdict> {
  return judgeCase(world, folder, options, fresh);
}
