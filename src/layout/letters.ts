import type { FontRole, Run } from '../model/volume.ts';
import { glue } from './glue.ts';
import { kinds, traits, traitsOf } from './letter-kind.ts';
import type { SetOverlay } from './overlay.ts';
import { addFault, type Setter, textOf } from './setter.ts';

/** How a letter is printed. Letters that share one object can share a text item. */
export interface Style {
  readonly face: string;
  /** Points. */
  readonly size: number;
  readonly underline: boolean;
  /** Room to write, which grows with its line. */
  readonly grows: boolean;
  readonly link: string | undefined;
  /** Structure element of a link's words; none where they belong to their paragraph's. */
  readonly element: number | undefined;
  /** Laid over the letters of its run, on the first line on which they stand. */
  readonly over: SetOverlay | undefined;
}

/** The characters of a paragraph between two hard line ends, each with what breaking and placing must know. Parallel arrays. */
export interface Letters {
  readonly count: number;
  readonly text: string;
  /** Where each letter begins in `text`; one more than there are letters. */
  readonly starts: Uint32Array;
  /** Kind and traits of each letter; one more than there are letters, which is no letter. */
  readonly traits: Uint16Array;
  /** Advance in points. */
  readonly widths: Float64Array;
  /** The widest advance, points. */
  readonly widest: number;
  /** Index of each letter's style. */
  readonly styleAt: Uint32Array;
  readonly styles: readonly Style[];
}

/** The size of a letter, points. */
export function sizeOf({ styles, styleAt }: Letters, index: number): number {
  return styles[styleAt[index] ?? 0]?.size ?? 0;
}

interface LettersFacts {
  readonly font: FontRole;
  readonly size: number;
  /** Structure elements of links. */
  readonly links?: ReadonlyMap<Run, number>;
  readonly overlays?: ReadonlyMap<Run, SetOverlay>;
}

/** Turns runs into letters, one list for each hard line end in them. A character without a face becomes 〓, or nothing, and a fault. */
export function lettersOf(setter: Setter, runs: readonly Run[], { font, size, links, overlays }: LettersFacts): readonly Letters[] {
  const lists: Letters[] = [];
  let collected: Piece[] = [];
  for (const run of runs) {
    const whole = textOf(run, setter.references);
    const lines = lineEnd.test(whole) ? whole.split(lineEnd) : [whole];
    for (const [index, text] of lines.entries()) {
      if (index > 0) {
        lists.push(join(setter, collected, font, size));
        collected = [];
      }
      if (text !== '') collected.push({ text, run, element: links?.get(run), over: index === 0 ? overlays?.get(run) : undefined });
    }
  }
  lists.push(join(setter, collected, font, size));
  return lists;
}

const held = traits.glued | traits.firm;
/** Room to write that is one box, not parted by a line end; that of a long answer goes on over lines. */
const box = /^\u3000{2,20}$/;
const lineEnd = /\r\n|[\n\r\u2028\u2029]/;

interface Piece {
  readonly text: string;
  readonly run: Run;
  readonly element: number | undefined;
  readonly over: SetOverlay | undefined;
}

function join(setter: Setter, pieces: readonly Piece[], font: FontRole, size: number): Letters {
  const most = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const starts = new Uint32Array(most + 1);
  const found = new Uint16Array(most + 1);
  const widths = new Float64Array(most);
  const styleAt = new Uint32Array(most);
  const styles: Style[] = [];
  let text = '';
  let count = 0;
  let widest = 0;

  for (const { text: words, run, element, over } of pieces) {
    const cutOf = setter.cut(run.font ?? font);
    const runSize = run.size ?? size;
    const underline = run.underline ?? false;
    const whole = underline && box.test(words);
    let face: string | undefined;
    let copied = 0;
    let length = text.length;
    for (let at = 0; at < words.length; ) {
      const begin = at;
      const point = words.codePointAt(at) ?? 0;
      at += point > 0xffff ? 2 : 1;
      let trait = traitsOf(point);
      let cut = trait === kinds.none || point === 9 ? undefined : cutOf(point);
      let mark = point;
      if (cut === undefined) {
        mark = replacement(setter, point, trait, run);
        cut = mark === 0 ? undefined : cutOf(mark);
        text += words.slice(copied, begin);
        copied = at;
        if (cut === undefined) continue;
        text += String.fromCodePoint(mark);
        trait &= ~traits.ideograph;
      }
      if (cut.face !== face) {
        styles.push({ face: cut.face, size: runSize, underline, grows: run.grows ?? false, link: run.link, element, over });
      }
      face = cut.face;
      if (underline && trait === kinds.space) {
        // The room at an end of an underlined fill stays with its words.
        if (begin === 0) trait = kinds.han | held;
        else {
          trait = kinds.han | traits.pad;
          if (at === words.length && count > 0) found[count - 1] = (found[count - 1] ?? 0) | held;
        }
      }
      if (whole && at < words.length) trait |= held;
      const width = cut.width * runSize;
      starts[count] = length;
      found[count] = trait;
      widths[count] = width;
      styleAt[count] = styles.length - 1;
      if (width > widest) widest = width;
      count += 1;
      length += mark > 0xffff ? 2 : 1;
    }
    text += words.slice(copied);
  }
  starts[count] = text.length;
  found[count] = kinds.none;
  glue(text, starts, found, count);
  return { count, text, starts, traits: found, widths, widest, styleAt, styles };
}

/** What stands for a character that is not printed as it is: a space for a tab, 〓 for one without a face, 0 for one that takes no room. */
function replacement(setter: Setter, point: number, trait: number, run: Run): number {
  if (point === 9) return 0x20;
  if (trait === kinds.none) return 0;

  addFault(setter, 'glyph', String.fromCodePoint(point), run.from);
  return 0x3013;
}
