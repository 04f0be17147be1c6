// Writes dist/packages/<name>.cjs: the heavy npm packages of a build, each group in one script, so that a start reads few files and V8 keeps their machine code.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** What is loaded together stands together; packages of one group share what they need. */
const groups = {
  print: ['pdfkit', 'fontkit'],
  scans: ['@cantoo/pdf-lib', 'utif2'],
  archive: ['archiver', 'crc-32'],
  editor: ['vscode-languageserver/node', 'vscode-languageserver-textdocument'],
};

/** Bundles every group; a package is run when it is first asked for. */
export async function buildPackages() {
  for (const [group, names] of Object.entries(groups)) {
    const entries = names.map((name) => `exports[${JSON.stringify(name)}] = () => require(${JSON.stringify(name)});`);
    await build({
      stdin: { contents: entries.join('\n'), resolveDir: '.', loader: 'js' },
      outfile: `dist/packages/${group}.cjs`,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      charset: 'ascii',
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      logLevel: 'error',
      plugins: [ownFiles, native, late],
    });
  }
}

/** For the bundle of our own code: imports of these packages go to their groups. */
export const fromGroups = {
  name: 'from-groups',
  setup({ onResolve, onLoad }) {
    const groupOf = new Map(Object.entries(groups).flatMap(([group, names]) => names.map((name) => [name, group])));
    onResolve({ filter: /^[^.]/ }, ({ path }) => (groupOf.has(path) ? { path, namespace: 'group' } : undefined));
    onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => ({
      contents: `module.exports = __load('packages/${groupOf.get(path)}')[${JSON.stringify(path)}]();`,
    }));
  },
};

/** pdfkit reads its colour profile from beside its own script. */
const ownFiles = {
  name: 'own-files',
  setup({ onLoad }) {
    onLoad({ filter: /pdfkit[\\/]js[\\/]pdfkit\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('__filename', "require.resolve('pdfkit')"),
    }));
  },
};

/**
 * What Node has built in stands for the packages that do the same in JavaScript: the tables that fontkit and linebreak unpack as they start
 * take a millisecond in place of thirty, and Brotli's dictionary (for WOFF2) no longer is a third of the group.
 */
const native = {
  name: 'native',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]tiny-inflate[\\/]index\.js$/ }, () => ({
      contents: `const { inflateRawSync } = require('node:zlib');
module.exports = (source, target) => {
  const bytes = inflateRawSync(source);
  target.set(bytes);
  return bytes.length < target.length ? target.slice(0, bytes.length) : target;
};`,
    }));
    onLoad({ filter: /node_modules[\\/]brotli[\\/]decompress\.js$/ }, () => ({
      contents: `const { brotliDecompressSync } = require('node:zlib');
module.exports = (source) => new Uint8Array(brotliDecompressSync(source));`,
    }));
  },
};

/** pdfkit's cipher, whose tables take fifteen milliseconds, is run when a file is first encrypted, its breaker of lines when it sets text by itself: never. */
const late = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(@noble\/ciphers\/aes|linebreak)$/ }, ({ path, resolveDir, pluginData }) =>
      pluginData === late ? undefined : { path, namespace: 'late', pluginData: { resolveDir } },
    );
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path, pluginData: { resolveDir } }) => ({
      contents:
        path === 'linebreak'
          ? "module.exports = function (text) { return new (require('linebreak'))(text); };"
          : `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(path)})[name] });`,
      resolveDir,
      pluginData: late,
    }));
  },
};
