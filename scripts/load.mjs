// Copied to dist/: runs a bundle of ours with the machine code that V8 kept of an earlier run, which halves the time of a start.
// Where the kept code is of another Node or another bundle, V8 refuses it and reads the bundle as usual.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const loaded = new Map();

/** What a bundle of dist/ exports, by its path below dist/ without ending, such as `dossier`. */
export function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;

  const file = fileURLToPath(new URL(`${name}.cjs`, import.meta.url));
  const cachedData = readKept(`${file}.cache`);
  const source = `(function(exports,require,module,__url,__import){${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} };
  loaded.set(name, Object.assign(module, { file, script }));
  script.runInThisContext()(
    module.exports,
    createRequire(file),
    module,
    new URL(`${name}.cjs`, import.meta.url).href,
    (specifier) => import(specifier),
  );

  return module.exports;
}

/** Keeps the machine code of what has run so far beside each bundle. */
export function keep() {
  for (const { file, script } of loaded.values()) writeFileSync(`${file}.cache`, script.createCachedData());
}

function readKept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
