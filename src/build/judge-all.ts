import type { CrewMember } from '../model/crew.ts';
import type { Verdict } from './kept-verdict.ts';

/** So many tasks wait at a thread, so that it need not wait for this one. */
const ahead = 3;

/** What judges cases here, and what hands them to others. */
export interface Judges {
  here(index: number): Promise<Verdict>;
  /** What a member of the crew is asked. */
  task(index: number): unknown;
  readonly crew: readonly CrewMember[];
}

/**
 * Judges `count` cases, here and on the threads of a crew at the same time; what it gives is asked for the verdict of each, in their order.
 * A case that fails on a thread is judged again here, so that its trouble is told as it always is. Few verdicts are held at a time: while
 * one is waited for, this thread judges those after it.
 */
export function judgeAll(count: number, { here, task, crew }: Judges): (index: number) => Promise<Verdict> {
  const taken = new Map<number, Promise<Verdict>>();
  const settled = new Set<number>();
  let next = 0;
  for (const member of crew) {
    const there = (index: number) => member.ask<Verdict>(task(index)).catch(() => here(index));
    for (let run = 0; run < ahead; run += 1) void workThrough(there);
  }

  return async (index) => {
    while (!settled.has(index) && next < count) {
      await takeOne(here);
      await crew[0]?.turn();
    }
    const verdict = taken.get(index) ?? here(index);
    taken.delete(index);
    settled.delete(index);

    return verdict;
  };

  async function workThrough(judge: (index: number) => Promise<Verdict>): Promise<void> {
    while (next < count) await takeOne(judge);
  }

  /** Resolves when the next case is judged, or has failed: that is told to whoever asks for it. */
  async function takeOne(judge: (index: number) => Promise<Verdict>): Promise<void> {
    const index = next;
    next += 1;
    const verdict = judge(index);
    taken.set(index, verdict);
    await verdict.then(noted, noted);

    function noted(): void {
      settled.add(index);
    }
  }
}
