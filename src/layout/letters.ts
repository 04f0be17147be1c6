import type { FontRole, Run } from '../model/volume.ts';
import { type Glue, glue } from './glue.ts';
import { kinds, letterKind } from './letter-kind.ts';
import { addFault, type Setter, textOf } from './setter.ts';

/** How a letter is printed. Letters that share one object can share a text item. */
export interface Style {
  readonly face: string;
  /** Points. */
  readonly size: number;
  readonly underline: boolean;
  readonly link: string | undefined;
  /** Structure element of a link's words; none where they belong to their paragraph's. */
  readonly element: number | undefined;
}

/** The characters of a paragraph between two hard line ends, each with what breaking and placing must know. Parallel arrays. */
export interface Letters extends Glue {
  readonly count: number;
  readonly text: string;
  /** Where each letter begins in `text`; one more than there are letters. */
  readonly starts: readonly number[];
  readonly points: readonly number[];
  readonly kinds: readonly number[];
  /** Advance in points. */
  readonly widths: readonly number[];
  readonly styles: readonly Style[];
}

/** Turns runs into letters, one list for each hard line end in them. A character without a face becomes 〓, or nothing, and a fault. */
export function lettersOf(
  setter: Setter,
  runs: readonly Run[],
  { font, size, links }: { readonly font: FontRole; readonly size: number; readonly links?: ReadonlyMap<Run, number> },
): readonly Letters[] {
  const lists: Letters[] = [];
  let collected: Piece[] = [];
  for (const run of runs) {
    const lines = textOf(run, setter.references).split(/\r\n|[\n\r\u2028\u2029]/);
    for (const [index, text] of lines.entries()) {
      if (index > 0) {
        lists.push(join(setter, collected, font, size));
        collected = [];
      }
      if (text !== '') collected.push({ text, run, element: links?.get(run) });
    }
  }
  lists.push(join(setter, collected, font, size));
  return lists;
}

interface Piece {
  readonly text: string;
  readonly run: Run;
  readonly element: number | undefined;
}

function join(setter: Setter, pieces: readonly Piece[], font: FontRole, size: number): Letters {
  const starts: number[] = [];
  const points: number[] = [];
  const letterKinds: number[] = [];
  const widths: number[] = [];
  /** Letters that stay with the next one because the room at an end of an underlined fill stays with its words. */
  const padded: number[] = [];
  const styles: Style[] = [];
  let text = '';

  for (const { text: words, run, element } of pieces) {
    const cutOf = setter.cut(run.font ?? font);
    const runSize = run.size ?? size;
    const underline = run.underline ?? false;
    let style: Style | undefined;
    let copied = 0;
    let length = text.length;
    for (let at = 0; at < words.length; ) {
      const begin = at;
      const point = words.codePointAt(at) ?? 0;
      at += point > 0xffff ? 2 : 1;
      const kind = letterKind(point);
      let cut = kind === kinds.none || point === 9 ? undefined : cutOf(point);
      let mark = point;
      if (cut === undefined) {
        mark = replacement(setter, point, kind, run);
        cut = mark === 0 ? undefined : cutOf(mark);
        text += words.slice(copied, begin);
        copied = at;
        if (cut === undefined) continue;
        text += String.fromCodePoint(mark);
      }
      if (style === undefined || style.face !== cut.face) style = { face: cut.face, size: runSize, underline, link: run.link, element };
      if (underline && kind === kinds.space && begin === 0) padded.push(points.length);
      else if (underline && kind === kinds.space && at === words.length) padded.push(points.length - 1);
      starts.push(length);
      points.push(mark);
      letterKinds.push(underline && kind === kinds.space ? kinds.han : kind);
      widths.push(cut.width * runSize);
      styles.push(style);
      length += mark > 0xffff ? 2 : 1;
    }
    text += words.slice(copied);
  }
  starts.push(text.length);
  const { glued, tight } = glue(text, starts);
  const stuck = padded.length === 0 ? glued : new Set([...glued, ...padded]);
  return { count: points.length, text, starts, points, kinds: letterKinds, widths, styles, glued: stuck, tight };
}

/** What stands for a character that is not printed as it is: a space for a tab, 〓 for one without a face, 0 for one that takes no room. */
function replacement(setter: Setter, point: number, kind: number, run: Run): number {
  if (point === 9) return 0x20;
  if (kind === kinds.none) return 0;

  addFault(setter, 'glyph', String.fromCodePoint(point), run.from);
  return 0x3013;
}
