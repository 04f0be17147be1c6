// Some 600 pages of forms, set and drawn by us, as we are built, and by Typst: the records of an example over and over, each a heading and a
// framed table of its labels and texts, twelve points on a pitch of 21, two short fields or one long one in a row, each form on a page of its own.
// Run: node bench/form-pages.mjs, after npm run build
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { againstTypst, escaped, preamble } from './against-typst.mjs';

const folder = 'examples/ordinary-penalty/records';
const records = readdirSync(folder)
  .sort()
  .map((name) => parse(readFileSync(join(folder, name), 'utf8'), { schema: 'failsafe' }));
const forms = Array.from({ length: 12 }, () => records.map((record) => ({ title: record.文书, rows: rowsOf(fieldsOf(record)) }))).flat();

await againstTypst(import.meta.filename, {
  target: '≥ 1',
  body: () =>
    forms.map(({ title, rows }, index) => ({
      id: `form-${index}`,
      title,
      ownNumbers: false,
      blocks: [
        { kind: 'paragraph', level: 1, align: 'centre', size: 22, runs: [{ text: title }] },
        { kind: 'grid', columns: [1, 2, 1, 2], border: true, rows: rows.map((row) => ({ cells: row.flatMap(cellsOf) })) },
      ],
    })),
  source: () => `${preamble}
#set table(columns: (1fr, 2fr, 1fr, 2fr), inset: (x: 4pt, y: 8.5pt), stroke: 0.5pt)
#show heading: it => align(center, text(size: 22pt, weight: 400, it.body))
#show table: set text(size: 12pt)
#show table: set par(first-line-indent: 0pt, leading: 9pt, spacing: 9pt)

${forms
  .map(({ title, rows }) => `= ${escaped(title)}\n#table(\n${rows.flatMap((row) => row.map(typstCells)).join('\n')}\n)`)
  .join('\n#pagebreak()\n')}
`,
});

/** Every text of a record with the key that it stands under. */
function fieldsOf(value, label = '') {
  if (typeof value === 'string') return [{ label, text: value.trim() }];
  if (Array.isArray(value)) return value.flatMap((each) => fieldsOf(each, label));

  return Object.entries(value).flatMap(([key, each]) => fieldsOf(each, key));
}

function rowsOf(fields) {
  const rows = [];
  let waiting;
  for (const field of fields) {
    const long = field.text.length > 14;
    if (waiting === undefined && !long) waiting = field;
    else {
      if (waiting !== undefined) rows.push(long ? [{ ...waiting, span: 3 }] : [waiting, field]);
      if (long) rows.push([{ ...field, span: 3 }]);
      waiting = undefined;
    }
  }
  if (waiting !== undefined) rows.push([{ ...waiting, span: 3 }]);

  return rows;
}

function cellsOf({ label, text, span = 1 }) {
  const paragraphs = (of) => of.split('\n').map((line) => ({ kind: 'paragraph', size: 12, runs: [{ text: line }] }));

  return [
    { label: true, blocks: paragraphs(label) },
    { span, blocks: paragraphs(text) },
  ];
}

function typstCells({ label, text, span = 1 }) {
  const content = text.split('\n').map(escaped).join('\n\n');

  return `  [${escaped(label)}], ${span === 1 ? `[${content}]` : `table.cell(colspan: ${span})[${content}]`},`;
}
