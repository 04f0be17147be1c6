import { acrossCases } from '../lint/across-cases.ts';
import type { Finding } from '../model/finding.ts';
import { ownCopy } from '../model/own-copy.ts';
import type { World } from '../model/world.ts';
import type { Verdict } from './kept-verdict.ts';
import { linesIn } from './lines-in.ts';
import type { LintCaseOptions } from './lint-case.ts';

/** Takes in the verdict on one case after the other, and tells what of it cannot be true beside those before it. */
export type AcrossRun = (folder: string, verdict: Pick<Verdict, 'number' | 'regulation' | 'traits'>) => Promise<readonly Finding[]>;

/** Makes one for a run. Of a case only its traits are held; where two clash, their files are read again for the lines. */
export function acrossRun(world: World, options: Pick<LintCaseOptions, 'regulation' | 'laws'>): AcrossRun {
  const meet = acrossCases();
  const numbers = new Map<string, string>();
  const lines = linesIn(world);

  return async (folder, verdict) => {
    const of = world.resolve(folder);
    if (numbers.has(of)) return [];
    numbers.set(of, ownCopy(verdict.number));
    const clashes = meet(of, verdict.traits);
    if (clashes.length === 0) return [];

    const { tellClashes } = await import('./tell-clashes.ts');
    return tellClashes(world, { folder, ...verdict }, clashes, { ...options, numbers, lines });
  };
}
