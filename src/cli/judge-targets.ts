import type { Verdict } from '../build/kept-verdict.ts';
import type { OwnRegulation } from '../build/open-regulation.ts';
import type { CaseTarget } from './find-cases.ts';
import type { LintOptions } from './lint-options.ts';
import type { Session } from './session.ts';

/** From so many cases on memory must not grow with their number. */
const many = 24;
/** From so many on it pays to start threads: each takes some 90 MB and a third of a second, most of it V8's compiler, before it is of use. */
const crowd = 200;
const threads = 4;
/** From so many cases on a thread begins anew as soon as its heap has outgrown `small`: a second of processor time until it is as fast again. */
const lasting = 500;
/** Bytes of a heap that is no reason to begin anew: some 75 MB are enough for thousands of usual cases. */
const small = 96 * 2 ** 20;
/** After so many cases on each thread the compiler of V8 has seen what judging them runs; the rest of its work costs more than it saves. */
const familiar = 50;

/** The verdicts on the cases of targets. */
export interface JudgedTargets {
  /** Is asked for each target once, in their order. */
  verdict(index: number): Promise<Verdict>;
  stop(): void;
}

/** Judges the cases of targets, many of them on several processors, unless a regulation is read that threads would have to read again. */
export async function judgeTargets(
  { world }: Session,
  targets: readonly CaseTarget[],
  { asOf, agency, laws, cache }: LintOptions,
  own: OwnRegulation | undefined,
): Promise<JudgedTargets> {
  const options = {
    ...(asOf === undefined ? {} : { asOf }),
    ...(agency === undefined ? {} : { agency }),
    ...(laws === undefined ? {} : { laws }),
  };
  const fresh = cache === false;
  const folder = (index: number) => targets[index]?.folder ?? '';
  const { judgeCase } = await import('../build/judge-case.ts');
  const crew = targets.length < crowd || own !== undefined ? [] : world.startCrew(threads, lasting, small);
  const here = (index: number) => judgeCase(world, folder(index), own === undefined ? options : { ...options, regulation: own }, fresh);
  const task = (index: number) => ({ folder: folder(index), options, fresh });
  const judge = crew.length === 0 ? here : (await import('../build/judge-all.ts')).judgeAll(targets.length, { here, task, crew });
  let judged = 0;

  return {
    verdict: async (index) => {
      const verdict = await judge(index);
      // not sooner: by now all code that was kept is loaded, which V8 refuses under other flags, and the heap is as large as a case wants it
      if (targets.length >= many) world.spareMemory(crew.length === 0 ? 'all' : 'old');
      judged += 1;
      if (judged === familiar * Math.max(crew.length, 1)) world.settleCompiler();

      return verdict;
    },
    stop: () => {
      for (const member of crew) member.stop();
    },
  };
}
