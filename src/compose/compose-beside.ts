import type { BesidePart } from '../model/templates.ts';
import type { Block, GridRow } from '../model/volume.ts';
import { composeParts } from './compose-parts.ts';
import { eachItem } from './each-item.ts';
import type { Scope } from './scope.ts';

/** The elements of a list side by side, without a frame; the last row may be short. One beside none stands below the one before, and goes on over pages. Nothing for an empty list. */
export function composeBeside({ bind, across, parts }: BesidePart, scope: Scope): readonly Block[] {
  const cells = eachItem(bind, scope).map((item) => composeParts(parts, item));
  if (across === 1) return cells.flat();

  const rows: GridRow[] = [];
  for (let first = 0; first < cells.length; first += across)
    rows.push({
      cells: Array.from({ length: across }, (_, index) => ({ blocks: cells[first + index] ?? [], valign: 'top' as const })),
      whole: true,
    });

  return rows.length === 0 ? [] : [{ kind: 'grid', columns: Array.from({ length: across }, () => 1), border: false, rows }];
}
