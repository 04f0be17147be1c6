import type { CellTemplate, GridPart } from '../model/templates.ts';
import type { Block, Cell, GridRow } from '../model/volume.ts';
import { asNeighbours } from './as-neighbours.ts';
import { composeField } from './compose-field.ts';
import { asTree } from './formats/as-tree.ts';
import { textOf } from './formats/text-of.ts';
import { isPrinted } from './is-printed.ts';
import { labelsAgain } from './labels-again.ts';
import { lineHeight } from './line-height.ts';
import { ownRows } from './own-rows.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';

/** A grid of labels and fields; rows whose condition is not met are left out, and so is a grid without rows. */
export function composeGrid(part: GridPart, scope: Scope): readonly Block[] {
  const printed = part.rows.filter((row) => isPrinted(row, scope));
  const rows = printed.map((row, index): GridRow => {
    const held = row.holds === true || printed[index - 1]?.holds === true;
    const lines = Math.max(scope.byHand ? 1.5 : 0, ...row.cells.map((cell) => cell.lines * (scope.room ?? 1)));
    return {
      cells: row.cells
        .map((cell) => composeCell(cell, part.border, scope))
        .map((cell, at) => (index < part.heads && isNumber(row.cells[at]) ? { ...cell, goesOn: cell.blocks.map(marked) } : cell)),
      ...(lines > 0 ? { minHeight: lines * lineHeight(scope) } : {}),
      ...(lines > 0 && !scope.byHand ? { gives: true as const } : {}),
      ...(row.holds ? { holds: true as const } : {}),
      ...(part.whole || held || row.cells.some((cell) => isShortOpinion(cell, scope)) ? { whole: true } : {}),
    };
  });

  if (rows.length === 0) return [];

  const look = styleOf('value', scope);
  const set = asNeighbours(ownRows(rows, part.columns, scope.width, look), part.columns, scope.width, look);
  const heads = Math.min(part.heads, rows.length);
  const grid: Block = {
    kind: 'grid',
    columns: part.columns,
    rows: [...set.slice(0, heads), ...labelsAgain(set.slice(heads), part.columns, scope.width)],
    border: part.border,
    ...(heads > 0 ? { heads } : {}),
  };
  return part.whole ? [{ kind: 'keep', blocks: [grid] }] : [grid];
}

function isNumber(cell: CellTemplate | undefined): boolean {
  return cell?.field.kind === 'bind' && cell.field.bind === '#';
}

/** The number of a box that goes on over pages. */
function marked(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, runs: [...block.runs, { text: '（续）' }] } : block;
}

/** Characters of an opinion that still stands on one page with its signature, whatever stands above it. */
const short = 400;

function isShortOpinion({ field }: CellTemplate, scope: Scope): boolean {
  return field.kind === 'opinion' && textOf(asTree(resolve(field.bind, scope)?.value).意见 ?? '').length <= short;
}

/** An opinion that is still to be written: the place to sign it stands at the foot of its box. */
function isUnwritten({ field }: CellTemplate, scope: Scope): boolean {
  return field.kind === 'opinion' && resolve(field.bind, scope) === undefined;
}

/** A blank that is struck out: the stroke stands in the middle of its box. */
function isStruckOut({ field }: CellTemplate, scope: Scope): boolean {
  return field.kind === 'bind' && !scope.byHand && resolve(field.bind, scope) === undefined;
}

function composeCell(cell: CellTemplate, border: boolean, scope: Scope): Cell {
  const long = cell.lines > 2 || cell.field.kind === 'parts';
  const style = styleOf(cell.style ?? (cell.label ? 'label' : 'value'), scope);

  return {
    blocks: composeField(
      cell.field,
      scope,
      !cell.label && cell.lines > 2 ? { ...style, indent: 2 } : style,
      cell.align ?? (cell.label ? 'centre' : undefined),
    ),
    ...(cell.span > 1 ? { span: cell.span } : {}),
    ...(cell.rows > 1 ? { rows: cell.rows } : {}),
    ...(cell.label ? { label: true } : {}),
    valign: isUnwritten(cell, scope) ? 'bottom' : (long && !cell.label && !isStruckOut(cell, scope)) || !border ? 'top' : 'middle',
  };
}
