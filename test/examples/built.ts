import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type BuildResult, buildCase } from '../../src/build/build-case.ts';
import { madeWorld } from '../made-world.ts';
import { thorough } from '../thorough.ts';
import { examples } from './examples.ts';

/** Those that are built whole in every run; CI builds all. */
export const fewExamples = thorough ? examples : ['complaint-not-taken-up', 'overload-seizure'];

/** Builds an example from the sources into a folder. */
export async function buildExample(name: string, out: string): Promise<BuildResult & { readonly kind: 'built' }> {
  const options = { out, draft: false, dryRun: false, algorithms: ['sha256'] as const, allowClassified: false };
  const result = await buildCase(madeWorld(), resolve('examples', name), options);
  if (result.kind !== 'built') throw new Error(`${name}: ${result.findings.map(({ id, at }) => `${id} ${at.file}:${at.line}`).join('\n')}`);

  return result;
}

/** Runs an optional program; `undefined` where this machine does not have it, which CI does not forgive. */
export function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (thorough) throw new Error(`${program} is not installed, and CI requires it`);
    return undefined;
  }
}
