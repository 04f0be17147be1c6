import type { TablePart, TextStyle } from '../model/templates.ts';
import type { Align, Block, Cell, GridRow } from '../model/volume.ts';
import { composeField } from './compose-field.ts';
import { eachItem } from './each-item.ts';
import { goesOn } from './goes-on.ts';
import { lineHeight } from './line-height.ts';
import { longBelow } from './long-below.ts';
import { paragraphs } from './paragraphs.ts';
import { saidBelow } from './said-below.ts';
import type { Scope } from './scope.ts';
import { signedBy } from './signed-by.ts';
import { styleOf } from './style-of.ts';

/** A boxed table: one row an element, heads repeated; a short list is filled up with blank rows, struck out. */
export function composeTable(part: TablePart, scope: Scope): readonly Block[] {
  const label = styleOf('label', scope);
  const value = styleOf(part.style, scope);
  const caption: readonly GridRow[] =
    part.caption === ''
      ? []
      : [{ cells: [{ blocks: paragraphs([{ text: part.caption }], label, 'centre'), span: part.columns.length, label: true }] }];
  const heads: GridRow = {
    cells: part.columns.map(
      (column): Cell => ({ blocks: paragraphs([{ text: column.head }], label, 'centre'), label: true, valign: 'middle' }),
    ),
    whole: true,
  };
  const items = eachItem(part.bind, scope);
  const said = saidAgain(part);
  const missing = Math.max(0, rowsAtLeast(part, scope) - items.length);
  const rows = items.map(
    (item, index): GridRow => ({
      cells: columnsOf(part, scope, index === 0).map(
        (column): Cell => ({
          ...cellOf(composeField(column.field, item, value, column.align), said.get(column), value, column.align),
          ...(column.once ? { rows: items.length + missing, ...saidOnce(column, scope, value) } : {}),
        }),
      ),
      whole: true,
    }),
  );

  const fitted = longBelow(part.columns, rows, { width: scope.width, label: label.size }, { label, value });
  return saidBelow(
    part,
    {
      kind: 'grid',
      columns: fitted.columns,
      heads: caption.length + 1,
      border: true,
      rows: [
        ...caption,
        heads,
        ...fitted.rows,
        ...Array.from({ length: missing }, (_, index) => blankRow(part, scope, items.length === 0, index)),
      ],
    },
    scope,
  );
}

/** What a cell over all rows says on a further page: its words again; where somebody signed in it, that it is signed; where nobody did, nothing, for it is to be signed. */
function saidOnce({ field, align }: TablePart['columns'][number], scope: Scope, style: TextStyle): Pick<Cell, 'repeats' | 'goesOn'> {
  if (field.kind !== 'signed') return { repeats: true };

  return signedBy(field.roles, scope).length === 0 ? {} : { goesOn: paragraphs([{ text: signedBefore }], style, align) };
}

const signedBefore = '（签名见前）';

/** The columns by which a reader knows a row that goes on from the page before, its number and the first that names something, and which of them says 续. */
function saidAgain({ columns }: TablePart): ReadonlyMap<TablePart['columns'][number], 'plain' | 'marked'> {
  const number = columns.find(isNumber);
  const name = columns.find((column) => !isNumber(column));

  return new Map([
    ...(number ? [[number, 'marked'] as const] : []),
    ...(name && !name.once ? [[name, number ? 'plain' : 'marked'] as const] : []),
  ]);
}

function cellOf(blocks: readonly Block[], again: 'plain' | 'marked' | undefined, style: TextStyle, align?: Align): Cell {
  const mark = again === 'marked' ? paragraphs([goesOn(style.size)], style, align) : [];

  return { blocks, valign: 'middle', ...(again === undefined ? {} : { goesOn: [...blocks, ...mark] }) };
}

/** Lines that a blank row is high where nobody writes in it. */
const struckLines = 1.2;

/** Rows to write on by hand where nothing is printed in them. */
const written = 5;

function rowsAtLeast(part: TablePart, scope: Scope): number {
  if (!scope.byHand) return Math.max(1, part.atLeast);

  return part.printed.length > 0 ? part.printed.length + 1 : Math.max(Math.round(written * (scope.rows ?? 1)), part.atLeast);
}

/** What stands printed in a row of the empty form, and in which column. */
function printedIn(part: TablePart, scope: Scope, index: number) {
  return { printed: scope.byHand ? part.printed[index] : undefined, first: part.columns.find((column) => !isNumber(column)) };
}

function isNumber({ field }: TablePart['columns'][number]): boolean {
  return field.kind === 'bind' && field.bind === '#';
}

/** The columns that have a cell in a row: what is said once stands in the first row that says something. */
function columnsOf(part: TablePart, scope: Scope, first: boolean): TablePart['columns'] {
  return first || scope.byHand ? part.columns : part.columns.filter((column) => !column.once);
}

function blankRow(part: TablePart, scope: Scope, empty: boolean, index: number): GridRow {
  const { printed, first } = printedIn(part, scope, index);
  return {
    cells: columnsOf(part, scope, empty).map((column) => {
      const words = printed === undefined ? undefined : column === first ? printed : isNumber(column) ? String(index + 1) : '';
      return {
        blocks: paragraphs(
          [{ text: words ?? scope.blank }],
          styleOf(part.style, scope),
          words === undefined ? 'centre' : (column.align ?? 'centre'),
        ),
        valign: 'middle',
      };
    }),
    minHeight: lineHeight(scope) * (scope.byHand ? part.rowLines : struckLines),
    filler: true,
    whole: true,
  };
}
