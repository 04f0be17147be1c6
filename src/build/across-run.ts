import { acrossCases } from '../lint/across-cases.ts';
import { shelf } from '../lint/shelf.ts';
import type { Finding } from '../model/finding.ts';
import type { Scratch } from '../model/scratch.ts';
import type { World } from '../model/world.ts';
import type { Verdict } from './kept-verdict.ts';
import { linesIn } from './lines-in.ts';
import type { LintCaseOptions } from './lint-case.ts';

/** Takes in the verdict on one case after the other, and tells what of it cannot be true beside those before it. */
export type AcrossRun = (folder: string, verdict: Pick<Verdict, 'number' | 'regulation' | 'traits'>) => Promise<readonly Finding[]>;

/**
 * Makes one for a run. Of a case only its traits are held, on the scratch where they are many; where two clash, their files are read again for
 * the lines.
 */
export function acrossRun(world: World, scratch: Scratch, options: Pick<LintCaseOptions, 'regulation' | 'laws'>): AcrossRun {
  const held = shelf(scratch);
  const meet = acrossCases(held);
  const numbers = (of: string) => held.under<string>(`number\n${of}`);
  const lines = linesIn(world);

  return async (folder, verdict) => {
    const of = world.resolve(folder);
    if (numbers(of).length > 0) return [];
    held.put(`number\n${of}`, verdict.number);
    const clashes = meet(of, verdict.traits);
    if (clashes.length === 0) return [];

    const { tellClashes } = await import('./tell-clashes.ts');
    return tellClashes(world, { folder, ...verdict }, clashes, { ...options, numberOf: (other) => numbers(other)[0] ?? '', lines });
  };
}
