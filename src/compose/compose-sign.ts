import type { SignPart, SignPlace } from '../model/templates.ts';
import type { Block, Cell, GridRow, Run } from '../model/volume.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { signedBy, withImage } from './signed-by.ts';
import { styleOf } from './style-of.ts';

/** Places for signatures side by side, never alone on a page. A place that nobody signed is left to be signed. */
export function composeSign(part: SignPart, scope: Scope): readonly Block[] {
  const cells = part.places.map((place) => placeOf(place, scope));
  const rows: GridRow[] = [];
  for (let first = 0; first < cells.length; first += part.across) {
    const row: Cell[] = cells.slice(first, first + part.across);
    while (row.length < part.across) row.push({ blocks: [] });
    rows.push({ cells: row, whole: true });
  }

  return [
    {
      kind: 'keep',
      withPrevious: true,
      blocks: [{ kind: 'grid', columns: new Array<number>(part.across).fill(1), border: false, rows }],
    },
  ];
}

function placeOf(place: SignPlace, scope: Scope): Cell {
  const style = styleOf('sign', scope);
  const signed = signedBy(place.roles, scope).filter((run) => run.from);
  const label: Run = { text: `${place.label}：` };
  if (signed.length === 0)
    return { blocks: paragraphs([label, { text: '\n\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日' }], style), valign: 'top' };

  const [only] = signed;
  const lines =
    only && signed.length === 1
      ? [label, ...withImage(momentBelow(only), scope)]
      : [label, ...signed.flatMap((run) => withImage({ ...run, text: `\n\u3000${fitted(run, scope).text}` }, scope))];
  return { blocks: paragraphs(lines, style), valign: 'top' };
}

/** Name and moment stand on one line where half a page has room for both. */
function fitted(run: Run, scope: Scope): Run {
  return [...run.text].length > 18 || withImage(run, scope).length > 1 ? momentBelow(run) : run;
}

function momentBelow(run: Run): Run {
  return { ...run, text: run.text.replace(/\u3000(?=[^\u3000]*$)/u, '\n\u3000\u3000') };
}
