import type { TextItem } from '../model/page.ts';
import type { Align } from '../model/volume.ts';
import { blankHalf, gapAfter, squeezeAfter } from './breaks.ts';
import { type Letters, type Style, sizeOf } from './letters.ts';
import type { Line } from './line.ts';
import type { SetOverlay } from './overlay.ts';
import { shrinkage } from './push-in.ts';
import { longRooms } from './room-to-write.ts';
import type { Mark } from './setter.ts';
import { spreadOf, stretches, widestSpread } from './spread.ts';

/** Ems from the baseline up to the middle of a Han character. */
const middle = 0.38;

/** The left end of a line's baseline and the points that its column has from there. */
interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/**
 * Sets a line of letters with its left end at `x` and its baseline at `y`, in `room` points.
 * Yields text items (one for each stretch of one style and even spacing), underlines and links.
 */
export function placeLine(letters: Letters, line: Line, at: LinePlace, align: Align, element: number | undefined): readonly Mark[] {
  if (line.shown === line.first) return [];

  const spare = at.room - line.natural;
  const grown = growthOf(letters, line, spare, align);
  const justified = align === 'justify' && !line.last && spare > 0 && grown.size === 0 ? spreadAt(letters, line, spare) : 0;
  const squeeze = spare < -0.01 && grown.size === 0 ? Math.min(1, -spare / shrinkage(letters, line.first, line.shown)) : 0;
  const left = spare <= 0 || justified > 0 || grown.size > 0 ? 0 : align === 'centre' ? spare / 2 : align === 'right' ? spare : 0;

  const marks: Mark[] = [];
  let x = at.x + left;
  let begin = line.first;
  let beginX = x;
  let inner = 0;
  let spreads = justified > 0 && stretches(letters, line.first);
  let laid: Map<SetOverlay, Under> | undefined;
  for (let index = line.first; index < line.shown; index++) {
    const lastOfLine = index + 1 === line.shown;
    const width = letters.widths[index] ?? 0;
    const spread = !lastOfLine && spreads ? justified : 0;
    const base = lastOfLine ? 0 : squeezeAfter(letters, index);
    const cut = base > 0 ? base : squeeze * blankHalf(letters, index);
    const gap = lastOfLine ? 0 : gapAfter(letters, index) * (1 - squeeze / 2);
    if (index === begin) inner = spread;
    if (justified > 0) spreads = stretches(letters, index + 1);
    const stiffNext = inner > 0 && index + 2 < line.shown && !spreads;
    const growth = grown.get(index) ?? 0;
    const closes =
      lastOfLine ||
      cut > 0 ||
      gap > 0 ||
      growth !== 0 ||
      spread !== inner ||
      stiffNext ||
      letters.styleAt[index] !== letters.styleAt[index + 1];
    const end = x + width - cut + growth;
    const style = closes ? letters.styles[letters.styleAt[index] ?? 0] : undefined;
    if (style !== undefined) {
      addText(
        marks,
        letters,
        style,
        { begin, end: index + 1, x: beginX, width: end - beginX, y: at.y, spacing: index > begin ? inner : 0 },
        element,
      );
      if (style.over !== undefined) {
        laid ??= new Map();
        laid.set(style.over, { from: laid.get(style.over)?.from ?? beginX, to: end, size: style.size });
      }
      begin = index + 1;
      beginX = end + gap + spread;
    }
    x = end + gap + spread;
  }
  if (laid === undefined) return joinRules(marks);

  const begun = line.first > 0 ? letters.styles[letters.styleAt[line.first - 1] ?? 0]?.over : undefined;
  return [...joinRules(marks), ...overlaysOn(laid, begun, at)];
}

/** Points between which an image lies on its line, and the size of the letters under it. */
interface Under {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/**
 * Over everything else on the line, within its column where that has room. An image whose text began on the line before lies there (`begun`).
 */
function overlaysOn(laid: ReadonlyMap<SetOverlay, Under>, begun: SetOverlay | undefined, { x, y, room }: LinePlace): readonly Mark[] {
  return [...laid].flatMap(([over, { from, to, size }]) => {
    if (over === begun) return [];

    const spare = Math.max((room - over.width) / 2, 0);
    const column = x + room / 2;
    return [over.at(Math.min(Math.max((from + to) / 2, column - spare), column + spare), y - middle * size)];
  });
}

const none: ReadonlyMap<number, number> = new Map();

/**
 * Points by which rooms to write grow, by the last letter of each: where the last line ends with one that does; in running text where a line
 * has some left before what is not parted. Less than 0 where they give some, each a part of itself.
 */
function growthOf(letters: Letters, { first, shown, last }: Line, spare: number, align: Align): ReadonlyMap<number, number> {
  if (spare < -0.01 || (spare > 0 && !last && align === 'justify')) {
    const rooms = longRooms(letters, first, shown);
    const all = rooms.reduce((sum, { width }) => sum + width, 0);
    return new Map(rooms.map(({ end, width }) => [end - 1, (spare * width) / all]));
  }
  const grows = (index: number): boolean => letters.styles[letters.styleAt[index] ?? 0]?.grows === true;
  if (spare <= 0 || !last || !grows(shown - 1)) return none;

  const ends: number[] = [];
  for (let index = first; index < shown; index++) {
    if (grows(index) && (index + 1 === shown || letters.styleAt[index] !== letters.styleAt[index + 1])) ends.push(index);
  }
  return new Map(ends.map((end) => [end, spare / ends.length]));
}

/** Points added at each place where the line may spread; 0 where it would be spread too far, and where options stand side by side. */
function spreadAt(letters: Letters, line: Line, spare: number): number {
  const spread = spreadOf(letters, line, spare);
  return spread > widestSpread || holdsOptions(letters, line) ? 0 : spread * sizeOf(letters, line.first);
}

/** Options with a wide space between them: their boxes stand at even distances on every line. */
function holdsOptions(letters: Letters, { first, shown }: Line): boolean {
  return /\u3000[□☐☑☒■]/u.test(letters.text.slice(letters.starts[first], letters.starts[shown] ?? letters.text.length));
}

interface Stretch {
  readonly begin: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly spacing: number;
}

function addText(marks: Mark[], letters: Letters, style: Style, stretch: Stretch, element: number | undefined): void {
  const text = letters.text.slice(letters.starts[stretch.begin], letters.starts[stretch.end]);
  const { x, y, width, spacing } = stretch;
  const { face, size } = style;
  const owner = style.element ?? element;
  const item: TextItem =
    owner === undefined
      ? { kind: 'text', x, y, face, size, text, spacing, width }
      : { kind: 'text', x, y, face, size, text, spacing, width, element: owner };
  marks.push(item);
  if (style.underline) {
    const below = y + style.size * 0.16;
    marks.push({ kind: 'line', x1: x, y1: below, x2: x + width, y2: below, width: 0.5 });
  }
  if (style.link !== undefined) {
    marks.push({
      kind: 'section-link',
      x,
      y: y - style.size * 0.88,
      width,
      height: style.size,
      section: style.link,
      ...(style.element === undefined ? {} : { element: style.element }),
    });
  }
}

/** Neighbouring underlines and links of one line become one. */
function joinRules(marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some((mark) => mark.kind !== 'text')) return marks;

  const joined: Mark[] = [];
  let rule = -1;
  let link = -1;
  for (const mark of marks) {
    const before = mark.kind === 'line' ? joined[rule] : mark.kind === 'section-link' ? joined[link] : undefined;
    if (mark.kind === 'line' && before?.kind === 'line' && before.y1 === mark.y1 && mark.x1 - before.x2 < 6) {
      joined[rule] = { ...before, x2: mark.x2 };
    } else if (mark.kind === 'section-link' && before?.kind === 'section-link' && before.section === mark.section) {
      joined[link] = { ...before, width: mark.x + mark.width - before.x };
    } else {
      if (mark.kind === 'line') rule = joined.length;
      if (mark.kind === 'section-link') link = joined.length;
      joined.push(mark);
    }
  }
  return joined;
}
