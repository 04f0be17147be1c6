import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type BuildResult, buildCase } from '../../src/build/build-case.ts';
import { madeWorld } from '../made-world.ts';
import { thorough } from '../thorough.ts';

/** The example cases, by folder name. */
export const examples = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Those that are built whole in every run; CI builds all. */
export const fewExamples = thorough ? examples : ['complaint-not-taken-up', 'overload-seizure'];

/** A folder for the tests of one file, removed afterwards. */
export function temporaryFolder(): { readonly path: string } {
  const folder = { path: '' };
  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'dossier-test-'));
  });
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }));

  return folder;
}

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
    if (process.env.CI) throw new Error(`${program} is not installed, and CI requires it`);
    return undefined;
  }
}
