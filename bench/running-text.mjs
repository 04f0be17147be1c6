// A volume of about 600 pages of running Chinese text, set and drawn by us, as we are built, and by Typst: same text, same font, same page,
// 22 lines of 28 characters, each a whole process.
// Run: node bench/running-text.mjs, after npm run build
import { readFileSync } from 'node:fs';
import { againstTypst, escaped, preamble } from './against-typst.mjs';

const article = readFileSync('schemas/jinpu/text.md', 'utf8')
  .split('\n')
  .map((line) => line.replace(/^#+\s*/, '').trim())
  .filter((line) => line !== '');
const paragraphs = Array.from({ length: 67 }, () => article).flat();

await againstTypst(import.meta.filename, {
  target: '≥ 1.5',
  body: () => [
    {
      id: 'text',
      title: '正文',
      ownNumbers: false,
      blocks: paragraphs.map((text) => ({ kind: 'paragraph', indent: 2, runs: [{ text }] })),
    },
  ],
  source: () => `${preamble}\n${paragraphs.map(escaped).join('\n\n')}\n`,
});
