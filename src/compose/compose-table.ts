import type { TablePart } from '../model/templates.ts';
import type { Block, Cell, GridRow } from '../model/volume.ts';
import { composeField } from './compose-field.ts';
import { eachItem } from './each-item.ts';
import { lineHeight } from './line-height.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';

/** A boxed table: one row an element, heads repeated; a short list is filled up with blank rows, the first struck out. */
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
  const missing = Math.max(0, Math.max(scope.byHand ? Math.round(5 * (scope.room ?? 1)) : 1, part.atLeast) - items.length);
  const rows = items.map(
    (item, index): GridRow => ({
      cells: columnsOf(part, scope, index === 0).map(
        (column): Cell => ({
          blocks: composeField(column.field, item, value, column.align),
          valign: 'middle',
          ...(column.once ? { rows: items.length + missing } : {}),
        }),
      ),
      whole: true,
    }),
  );

  return [
    {
      kind: 'grid',
      columns: part.columns.map((column) => column.width),
      heads: caption.length + 1,
      border: true,
      rows: [
        ...caption,
        heads,
        ...rows,
        ...Array.from({ length: missing }, (_, index) => blankRow(part, scope, items.length === 0, index === 0)),
      ],
    },
  ];
}

/** The columns that have a cell in a row: what is said once stands in the first row that says something. */
function columnsOf(part: TablePart, scope: Scope, first: boolean): TablePart['columns'] {
  return first || scope.byHand ? part.columns : part.columns.filter((column) => !column.once);
}

function blankRow(part: TablePart, scope: Scope, empty: boolean, struck: boolean): GridRow {
  return {
    cells: columnsOf(part, scope, empty).map(() => ({
      blocks: paragraphs([{ text: struck ? scope.blank : '' }], styleOf(part.style, scope), 'centre'),
      valign: 'middle',
    })),
    minHeight: lineHeight(scope) * 1.2,
    filler: true,
    whole: true,
  };
}
