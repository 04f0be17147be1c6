import type { CellTemplate, ColumnTemplate, Field, Option, RowTemplate } from '../model/templates.ts';
import type { Tree, Value } from '../model/value.ts';
import type { Align } from '../model/volume.ts';
import { parseParts } from './templates-part.ts';
import { type Reading, readCondition, readList, readNumber, readText, readTree, readWord } from './templates-reading.ts';

const fieldKeys = ['bind', 'as', 'options', 'link', 'text', 'opinion', 'signed', 'page', 'which', 'pages', 'parts'];
const cellKeys = [...fieldKeys, 'label', 'span', 'rows', 'lines', 'align', 'style'];
export const aligns: readonly Align[] = ['left', 'centre', 'right', 'justify'];

/** A row: a list of cells, or `{ row: [...], where: 键, unless: 键, blank: no, holds: yes }`. */
export function parseRow(value: Value, pointer: string, reading: Reading): RowTemplate {
  if (Array.isArray(value)) return { cells: cellsOf(value, pointer, reading) };

  const tree = readTree(value, ['row', 'holds', 'where', 'unless', 'blank'], pointer, reading);
  return {
    cells: cellsOf(readList(tree.row, `${pointer}/row`, reading), `${pointer}/row`, reading),
    ...(readText(tree.holds, 'no', `${pointer}/holds`, reading) === 'yes' ? { holds: true as const } : {}),
    ...readCondition(tree, pointer, reading),
  };
}

function cellsOf(values: readonly Value[], pointer: string, reading: Reading): readonly CellTemplate[] {
  return values.map((value, index) => parseCell(value, `${pointer}/${index}`, reading));
}

/** A cell: a bare text is a printed label; a mapping says what is bound. */
function parseCell(value: Value, pointer: string, reading: Reading): CellTemplate {
  if (typeof value === 'string') return { label: true, field: { kind: 'text', text: value }, span: 1, rows: 1, lines: 0 };

  const tree = readTree(value, cellKeys, pointer, reading);
  const align = readWord(tree.align, aligns, `${pointer}/align`, reading);
  return {
    label: tree.label !== undefined,
    field:
      tree.label === undefined
        ? parseField(tree, pointer, reading)
        : { kind: 'text', text: readText(tree.label, '', `${pointer}/label`, reading) },
    span: readNumber(tree.span, 1, `${pointer}/span`, reading),
    rows: readNumber(tree.rows, 1, `${pointer}/rows`, reading),
    lines: readNumber(tree.lines, 0, `${pointer}/lines`, reading),
    ...(align ? { align } : {}),
    ...(tree.style === undefined ? {} : { style: readText(tree.style, '', `${pointer}/style`, reading) }),
  };
}

function parseField(tree: Tree, pointer: string, reading: Reading): Field {
  const text = (key: string): string => readText(tree[key], '', `${pointer}/${key}`, reading);
  if (tree.text !== undefined) return { kind: 'text', text: text('text') };
  if (tree.opinion !== undefined) return { kind: 'opinion', bind: text('opinion') };
  if (tree.signed !== undefined)
    return {
      kind: 'signed',
      roles: readList(tree.signed, `${pointer}/signed`, reading).map((role) => readText(role, '', `${pointer}/signed`, reading)),
    };
  if (tree.page !== undefined) return { kind: 'page', section: text('page'), which: text('which') };
  if (tree.pages !== undefined) return { kind: 'pages' };
  if (tree.parts !== undefined)
    return { kind: 'parts', parts: parseParts(readList(tree.parts, pointer, reading), `${pointer}/parts`, reading) };

  return {
    kind: 'bind',
    bind: text('bind'),
    as: text('as'),
    options: parseOptions(tree.options, `${pointer}/options`, reading),
    ...(tree.link === undefined ? {} : { link: text('link') }),
  };
}

function parseOptions(value: Value | undefined, pointer: string, reading: Reading): readonly Option[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return readList(value, pointer, reading).map((item, index) => {
      const text = readText(item, '', `${pointer}/${index}`, reading);
      return { value: text, text };
    });
  }
  return Object.entries(readTree(value, [], pointer, reading)).map(([key, text]) => ({
    value: key,
    text: readText(text, key, `${pointer}/${key}`, reading),
  }));
}

/** Columns of a table: `{ 印出的列名: 键 }`, or `{ 印出的列名: { bind: 键, width: 3, as: … } }`. */
export function parseColumns(value: Value | undefined, pointer: string, reading: Reading): readonly ColumnTemplate[] {
  return Object.entries(readTree(value, [], pointer, reading)).map(([head, column]) => {
    const place = `${pointer}/${head}`;
    if (typeof column === 'string') {
      const number = column === '#';
      return {
        head,
        width: number ? 1.3 : 3,
        once: false,
        field: { kind: 'bind', bind: column, as: '', options: [] },
        ...(number ? { align: 'centre' as const } : {}),
      };
    }
    const tree = readTree(column, [...fieldKeys, 'width', 'align', 'once'], place, reading);
    const align = readWord(tree.align, aligns, `${place}/align`, reading);
    return {
      head,
      width: readNumber(tree.width, 3, `${place}/width`, reading),
      once: readText(tree.once, 'no', `${place}/once`, reading) === 'yes',
      field: parseField(tree, place, reading),
      ...(align ? { align } : {}),
    };
  });
}
