import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectFile } from '../expect-file.ts';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly devOptional?: boolean }>
  >;
}

const head = `# Licences

\`dossier\` itself is under the MIT licence (see LICENSE).

## Fonts

The printed pages embed subsets of these fonts. The SIL Open Font License 1.1 allows embedding, copying and changing them; it forbids selling them on their own.

| font | package | licence of the font | copyright |
|---|---|---|---|
| Noto Serif SC | @expo-google-fonts/noto-serif-sc | SIL Open Font License 1.1 | 2012 Google Inc. |
| Noto Sans SC | @expo-google-fonts/noto-sans-sc | SIL Open Font License 1.1 | 2014–2021 Adobe, with Reserved Font Name 'Source' |
| Noto Sans Symbols 2 | @expo-google-fonts/noto-sans-symbols-2 | SIL Open Font License 1.1 | 2022 The Noto Project Authors |

仿宋, 楷 and 小标宋 faces are not shipped: no free one is published whole. A bureau that owns such fonts names its own files in its theme; their licence is then its own affair.

## Example media

The photographs and recordings under examples/ are made by a script of this repository (scripts/make-example-media) and are under the project's own licence.

## Tables

The names of 228 letters in src/draw/font-encodings.ts are those of the Adobe Glyph List (BSD-3-Clause, Adobe Systems Incorporated).

## Packages

Everything that \`npm ci --omit=dev\` installs, with the licence that its package states; the text of each stands in node_modules/<package>/. Parts of @cantoo/pdf-lib, ajv, archiver, chalk, commander, crc-32, fontkit, pdfkit, string-width, utif2, vscode-languageserver, vscode-languageserver-textdocument and yaml, and of what they need, are bundled into dist/. The WebAssembly in @embedpdf/pdfium is PDFium (BSD-3-Clause and Apache-2.0, its LICENSE.pdfium).

| package | licence |
|---|---|
`;

test('LICENSES.md lists every package that is shipped, with its licence', () => {
  const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const shipped = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional);
  const rows = shipped.map(
    ([path, entry]) =>
      `| ${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${entry.version} | ${entry.license ?? stated(path)} |`,
  );
  const table = [...new Set(rows)].sort().join('\n');
  expectFile('LICENSES.md', `${head}${table}\n`);
});

test('no shipped package has a licence that asks more than its name and text', () => {
  const free = /^(\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Zlib|OFL-1\.1)( AND )?)+\)?$/;
  const rows =
    readFileSync('LICENSES.md', 'utf8')
      .split('## Packages')[1]
      ?.split('\n')
      .filter((line) => line.startsWith('| ')) ?? [];
  const licences = rows.slice(1).map((row) => row.split('|')[2]?.trim() ?? '');
  expect(licences.filter((licence) => !free.test(licence))).toEqual([]);
  expect(licences.length).toBeGreaterThan(50);
});

/** png-js states its licence in a file only. */
function stated(path: string): string {
  return readFileSync(`${path}/LICENSE`, 'utf8').startsWith('MIT License') ? 'MIT' : 'unknown';
}
