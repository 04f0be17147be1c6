import { signsAs } from '../model/signs-as.ts';
import type { SignPart, SignPlace } from '../model/templates.ts';
import type { Block, Cell, GridRow, ImageBlock, Run } from '../model/volume.ts';
import { asList } from './formats/as-list.ts';
import { asTree } from './formats/as-tree.ts';
import { textOf } from './formats/text-of.ts';
import { overlay } from './overlay.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { signedBy } from './signed-by.ts';
import { styleOf } from './style-of.ts';

/** A signature by hand is about 30 mm wide; points. */
const signatureWidth = 85;

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

  const images = signatureImages(place.roles, scope);
  if (images.length > 0) {
    const signatures = signed.flatMap((run, index) => {
      const [name = '', ...more] = momentBelow(run).text.split('\n');
      const image = images.find(({ from }) => from?.pointer.startsWith(`${run.from?.pointer}/`));
      const lead: readonly Run[] = index === 0 && signed.length === 1 ? [label] : [];
      return [
        ...paragraphs([...lead, { ...run, text: name }], style),
        ...(image ? [image] : []),
        ...(more.length > 0 ? paragraphs([{ ...run, text: more.join('\n') }], style) : []),
      ];
    });
    return { blocks: [...(signed.length === 1 ? [] : paragraphs([label], style)), ...signatures], valign: 'top' };
  }

  const [only] = signed;
  const lines =
    only && signed.length === 1
      ? [label, momentBelow(only)]
      : [label, ...signed.map((run) => ({ ...run, text: `\n\u3000${fitted(run).text}` }))];
  return { blocks: paragraphs(lines, style), valign: 'top' };
}

/** The images of those signatures that have one in the case. */
function signatureImages(roles: readonly string[], { record, printable }: Scope): readonly ImageBlock[] {
  return asList(record.data.签名).flatMap((value, index) => {
    const { 身份: role, 图像: image, 图像宽: width, 人: who } = asTree(value);
    const file = textOf(image);
    const from = { file: record.file, pointer: `${record.pointer}/签名/${index}/图像` };

    return signsAs(textOf(role), roles) && printable.has(file) ? [overlay(file, `${textOf(who)}的签名`, width, signatureWidth, from)] : [];
  });
}

/** Name and moment stand on one line where half a page has room for both. */
function fitted(run: Run): Run {
  return [...run.text].length > 18 ? momentBelow(run) : run;
}

function momentBelow(run: Run): Run {
  return { ...run, text: run.text.replace(/\u3000(?=[^\u3000]*$)/u, '\n\u3000\u3000') };
}
