import type { CellTemplate, FormTemplate, GridPart } from '../model/templates.ts';

/** A sheet without the fields of these labels; what stood beside them in a row gets their room, and a row of them alone goes. */
export function omitFields(form: FormTemplate, labels: readonly string[]): FormTemplate {
  if (labels.length === 0) return form;

  return {
    ...form,
    parts: form.parts
      .map((part) => (part.kind === 'grid' ? omitFrom(part, labels) : part))
      .filter((part) => part.kind !== 'grid' || part.rows.length > 0),
  };
}

/** A spine without the fields whose heads, in its first row, are these labels; the others share its height. */
export function omitSpineFields(form: FormTemplate, labels: readonly string[]): FormTemplate {
  if (labels.length === 0) return form;

  return { ...form, parts: form.parts.map((part) => (part.kind === 'grid' ? omitColumns(part, labels) : part)) };
}

function omitColumns(grid: GridPart, labels: readonly string[]): GridPart {
  const heads = grid.rows[0]?.cells ?? [];
  const stays = (_: unknown, index: number): boolean => !labels.includes(labelOf(heads[index]));

  return {
    ...grid,
    columns: grid.columns.filter(stays),
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.filter(stays) })),
  };
}

function omitFrom(grid: GridPart, labels: readonly string[]): GridPart {
  const rows = grid.rows.map((row) => {
    const kept = row.cells.filter((_, index) => !labels.includes(labelOf(row.cells[index % 2 === 0 ? index : index - 1])));
    const freed = width(row.cells) - width(kept);
    return { ...row, cells: kept.map((cell, index) => (index === kept.length - 1 ? { ...cell, span: cell.span + freed } : cell)) };
  });

  return { ...grid, rows: rows.filter((row) => row.cells.length > 0) };
}

function width(cells: readonly CellTemplate[]): number {
  return cells.reduce((sum, cell) => sum + cell.span, 0);
}

function labelOf(cell: CellTemplate | undefined): string {
  return cell?.label && cell.field.kind === 'text' ? cell.field.text : '';
}
