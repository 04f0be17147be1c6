import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MachineTrouble } from '../model/trouble.ts';

let root: string | undefined;

/** Absolute path of a file that ships with the program, from the sources and from the bundle alike. */
export function shippedFile(relative: string): string {
  root ??= packageRoot(dirname(fileURLToPath(import.meta.url)));

  return join(root, relative);
}

/** A bundle of dist/ that was made ahead; `undefined` from the sources. */
export async function shippedModule(relative: string): Promise<unknown> {
  const loader = shippedLoader();
  if (loader === undefined) return undefined;
  const { load }: { load(name: string): unknown } = createRequire(loader)(loader);

  return load(relative);
}

/** Absolute path of what loads the bundles of dist/; `undefined` from the sources, which may be newer than they. */
export function shippedLoader(): string | undefined {
  return fileURLToPath(import.meta.url).startsWith(shippedFile('dist')) ? shippedFile('dist/load.js') : undefined;
}

/** Path of a font: an absolute path, or `package/path` of an npm package; `undefined` where there is none. */
export function fontFile(specifier: string): string | undefined {
  if (isAbsolute(specifier)) return existsSync(specifier) ? specifier : undefined;

  return packageFile(specifier);
}

/** Path of a file of an npm package, `package/path`; `undefined` where there is none. */
export function packageFile(specifier: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch {
    return undefined;
  }
}

function packageRoot(folder: string): string {
  const description = join(folder, 'package.json');
  if (existsSync(description) && JSON.parse(readFileSync(description, 'utf8')).name === 'dossier') return folder;
  if (dirname(folder) === folder)
    throw new MachineTrouble({ zh: '程序的文件不齐，请重新安装', en: 'the installation is incomplete; install again' });

  return packageRoot(dirname(folder));
}
