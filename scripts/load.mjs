// Copied to dist/: runs a bundle of ours with the machine code that V8 kept of an earlier run, which halves the time of a start.
// Where the kept code is of another Node or another bundle, V8 refuses it and reads the bundle as usual.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const loaded = new Map();
/** Commands whose machine code is kept apart, so that the others need not read it. */
const [, , command] = process.argv;

/** What a bundle of dist/ exports, by its path below dist/ without ending, such as `dossier`. */
export function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;

  const file = fileURLToPath(new URL(`${name}.cjs`, import.meta.url));
  const cachedData = readKept(`${file}.${command}.cache`) ?? readKept(`${file}.cache`);
  const source = `(function(exports,require,module,__url,__import,__load){${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} };
  loaded.set(name, Object.assign(module, { file, script }));
  script.runInThisContext()(
    module.exports,
    createRequire(file),
    module,
    new URL(`${name}.cjs`, import.meta.url).href,
    (specifier) => import(specifier),
    load,
  );

  return module.exports;
}

/** Keeps the machine code of what has run so far beside each bundle; that of a named command where one is named. */
export function keep(name) {
  for (const { file, script } of loaded.values()) {
    writeFileSync(name === undefined ? `${file}.cache` : `${file}.${name}.cache`, script.createCachedData());
  }
}

function readKept(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
