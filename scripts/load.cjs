// Copied to dist/load.js: runs a bundle of ours with the machine code that V8 kept of an earlier run, which halves the time of a start.
// Where the kept code is of another Node or another bundle, V8 refuses it and reads the bundle as usual. It is CommonJS, since a start
// that imports nothing spares loading Node's loader of ES modules.
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const loaded = new Map();
const ofNode = new Map();
/** The command, where its machine code is kept apart, so that the others need not read it. */
const [apart] = process.argv.slice(2, 3).filter((command) => command === 'build');

/** What a bundle of dist/ exports, by its path below dist/ without ending, such as `dossier`. */
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;

  const file = join(__dirname, `${name}.cjs`);
  const cachedData = (apart === undefined ? undefined : readKept(`${file}.${apart}.cache`)) ?? readKept(`${file}.cache`);
  const source = `(function(exports,require,module,__url,__import,__load,__node){${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} };
  loaded.set(name, Object.assign(module, { file, script }));
  script.runInThisContext()(
    module.exports,
    createRequire(file),
    module,
    pathToFileURL(file).href,
    (specifier) => import(specifier),
    load,
    nodeModule,
  );

  return module.exports;
}

/** A module of Node that is loaded when something of it is first used: a command uses few of those that the program knows. */
function nodeModule(name) {
  const known = ofNode.get(name);
  if (known !== undefined) return known;

  let module;
  const late = new Proxy(
    {},
    {
      get(_, key) {
        module ??= require(name);
        return module[key];
      },
    },
  );
  ofNode.set(name, late);

  return late;
}

/** Keeps the machine code of what has run so far beside each bundle; that of a named command where one is named. */
function keep(name) {
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

exports.load = load;
exports.keep = keep;
