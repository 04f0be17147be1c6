import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Bundles a script of ours, so that a process of its own can run it; the path of the bundle. */
export async function bundleScript(script: string): Promise<string> {
  const folder = resolve('node_modules/.cache/dossier-test');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${script.replace(/\W+/g, '-')}-${process.pid}.mjs`);
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });

  return outfile;
}
