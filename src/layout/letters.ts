import type { FontRole, Run } from '../model/volume.ts';
import { glue } from './glue.ts';
import { kinds, letterKind } from './letter-kind.ts';
import { addFault, type Setter, textOf } from './setter.ts';

/** How a letter is printed. Letters that share one object can share a text item. */
export interface Style {
  readonly face: string;
  /** Points. */
  readonly size: number;
  readonly underline: boolean;
  readonly link: string | undefined;
}

/** The characters of a paragraph between two hard line ends, each with what breaking and placing must know. Parallel arrays. */
export interface Letters {
  readonly count: number;
  readonly text: string;
  /** Where each letter begins in `text`; one more than there are letters. */
  readonly starts: Int32Array;
  readonly points: Int32Array;
  readonly kinds: Uint8Array;
  /** Advance in points. */
  readonly widths: Float64Array;
  /** 1 where the letter and the next stay together if they can. */
  readonly glued: Uint8Array;
  readonly styles: readonly Style[];
}

/** Turns runs into letters, one list for each hard line end in them. A character without a face becomes 〓, or nothing, and a fault. */
export function lettersOf(setter: Setter, runs: readonly Run[], font: FontRole, size: number): readonly Letters[] {
  const lists: Letters[] = [];
  let collected: Piece[] = [];
  for (const run of runs) {
    const lines = textOf(run, setter.references).split(/\r\n|[\n\r\u2028\u2029]/);
    for (const [index, text] of lines.entries()) {
      if (index > 0) {
        lists.push(join(setter, collected, font, size));
        collected = [];
      }
      if (text !== '') collected.push({ text, run });
    }
  }
  lists.push(join(setter, collected, font, size));
  return lists;
}

interface Piece {
  readonly text: string;
  readonly run: Run;
}

function join(setter: Setter, pieces: readonly Piece[], font: FontRole, size: number): Letters {
  const room = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const starts = new Int32Array(room + 1);
  const points = new Int32Array(room);
  const letterKinds = new Uint8Array(room);
  const widths = new Float64Array(room);
  const styles: Style[] = [];
  let text = '';
  let count = 0;

  for (const { text: words, run } of pieces) {
    const role = run.font ?? font;
    const runSize = run.size ?? size;
    const underline = run.underline ?? false;
    let style: Style | undefined;
    for (let at = 0; at < words.length; ) {
      const point = words.codePointAt(at) ?? 0;
      const length = point > 0xffff ? 2 : 1;
      at += length;
      const kind = letterKind(point);
      if (kind === kinds.none) continue;

      const shown = point === 9 ? 32 : point;
      let cut = setter.cut(role, shown);
      let mark = shown;
      if (cut === undefined) {
        addFault(setter, 'glyph', String.fromCodePoint(point), run.from);
        mark = 0x3013;
        cut = setter.cut(role, mark);
        if (cut === undefined) continue;
      }
      if (style === undefined || style.face !== cut.face) style = { face: cut.face, size: runSize, underline, link: run.link };
      starts[count] = text.length;
      points[count] = mark;
      letterKinds[count] = underline && kind === kinds.space ? kinds.han : kind;
      widths[count] = cut.width * runSize;
      styles.push(style);
      text += String.fromCodePoint(mark);
      count += 1;
    }
  }
  starts[count] = text.length;
  return { count, text, starts, points, kinds: letterKinds, widths, styles, glued: glue(text, starts, count) };
}
