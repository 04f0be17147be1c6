import type { CrewMember } from '../model/crew.ts';
import type { Verdict } from './kept-verdict.ts';

/** So many tasks wait at a thread, so that it need not wait for this one. */
const together = 3;
/** So many verdicts are held at the most while the one before them is waited for. */
const ahead = 500;

/** What judges cases on threads, and here where a thread cannot. */
export interface Judges {
  here(index: number): Promise<Verdict>;
  /** What a member of the crew is asked. */
  task(index: number): unknown;
  readonly crew: readonly CrewMember[];
}

/**
 * Judges `count` cases on the threads of a crew; what it gives is asked for the verdict of each, in their order. A case that fails on a thread
 * is judged again here, so that its trouble is told as it always is.
 */
export function judgeAll(count: number, { here, task, crew }: Judges): (index: number) => Promise<Verdict> {
  const taken = new Map<number, Promise<Verdict>>();
  const resting: (() => void)[] = [];
  let next = 0;
  let wanted = 0;
  for (const member of crew) {
    const there = (index: number) => member.ask<Verdict>(task(index)).catch(() => here(index));
    for (let run = 0; run < together; run += 1) void workThrough(there);
  }

  return (index) => {
    wanted = index;
    for (const goOn of resting.splice(0)) goOn();
    const verdict = taken.get(index) ?? here(index);
    taken.delete(index);

    return verdict;
  };

  async function workThrough(judge: (index: number) => Promise<Verdict>): Promise<void> {
    while (next < count) {
      if (next < wanted + ahead) await takeOne(judge);
      else await new Promise<void>((goOn) => resting.push(goOn));
    }
  }

  /** Resolves when the next case is judged, or has failed: that is told to whoever asks for it. */
  async function takeOne(judge: (index: number) => Promise<Verdict>): Promise<void> {
    const verdict = judge(next);
    taken.set(next, verdict);
    next += 1;
    await verdict.then(done, done);
  }
}

function done(): void {
  return;
}
