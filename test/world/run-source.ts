import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** For packages that are no modules of ECMAScript. */
const banner = { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" };

/** Bundles a script of ours with all that it imports, so that a process of its own runs it and soon: one file is read in half the time of many. The path of the bundle. */
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
    banner,
    logLevel: 'error',
  });

  return outfile;
}
