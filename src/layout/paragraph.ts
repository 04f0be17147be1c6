import type { ParagraphBlock, Run } from '../model/volume.ts';
import type { Column } from './blocks.ts';
import { breakLines } from './break-lines.ts';
import { type Letters, lettersOf, sizeOf } from './letters.ts';
import type { Line } from './line.ts';
import { type SetOverlay, setOverlay } from './overlay.ts';
import { partedLines } from './parted-lines.ts';
import type { Ease, Piece } from './piece.ts';
import { placeLine } from './place-line.ts';
import { addElement, addFault, type Setter } from './setter.ts';

/** The em box of a Han character stands 0.88 em above its baseline and 0.12 em below. */
const emAscent = 0.88;

/** Ems of a line at most for what lies over it: beyond that a signature crosses the lines around it, as it does on paper. */
const highest = 2.4;

/** Words in a box of a table that take more lines than this, and have more letters than a moment, are set as running text where they are asked to be centred. */
const fewLines = 2;
const fewLetters = 24;

/** Small print (points), and the ems between its lines where they are set closest: it has no more room to give. */
const small = 9.5;
const closest = 1.25;

/** Ems of a line that is too short to be spread: a few gaps would be seen. */
const narrow = 8;

/** A paragraph as one piece a line. First and last two lines stay together. */
export function setParagraph(
  setter: Setter,
  block: ParagraphBlock,
  { width, parent, longRuns = false }: Omit<Column, 'height'>,
): readonly Piece[] {
  const font = block.font ?? setter.theme.body.font;
  const size = block.size ?? setter.theme.body.size;
  const leading = block.leading ?? setter.theme.body.leading;
  const insets = ((block.inset ?? 0) + (block.insetRight ?? 0)) * size;
  const share = insets > Math.max(width - size, 0) ? Math.max(width - size, 0) / insets : 1;
  const inset = (block.inset ?? 0) * size * share;
  const room = Math.max(width - insets * share, 1);
  const asked = block.align ?? (room < narrow * size ? 'left' : 'justify');
  const first = (block.indent ?? 0) * size;
  const indent = first < 0 ? Math.max(first, -inset) : Math.max(Math.min(first, room - 2 * size), 0);
  const element = addElement(setter, { kind: block.level === undefined ? 'P' : `H${block.level}`, parent });

  const overlays = overlaysOf(setter, block.runs, element, room);

  // A line to write on by hand keeps its pitch.
  const toWrite = block.runs.some((run) => run.grows === true);
  const pieces: Piece[] = [];
  for (const letters of lettersOf(setter, block.runs, { font, size, links: linksOf(setter, block.runs, element), overlays })) {
    tellWide(setter, letters, room, block);
    const broken = breakLines(letters, room, room - indent);
    const runs = longRuns && broken.length > fewLines && letters.count > fewLetters;
    const align = asked === 'centre' && runs ? 'justify' : asked;
    const lines = align === 'centre' ? balanced(letters, broken, room, room - indent) : broken;
    const parted = partedLines(letters, lines);
    for (const [index, line] of lines.entries()) {
      const em = tallest(letters, line.first, line.end, size);
      const pitch = Math.max(leading * em, Math.min(overlaid(letters, line), highest * em));
      const shift = index === 0 ? indent : 0;
      const drop = (emAscent - 0.5) * em;
      const lineOf = (height: number): Piece => ({
        height,
        before: 0,
        holds: lines.length > 1 && (index === 0 || index === lines.length - 2 || parted[index] === true),
        whole: true,
        place: (x, y) => placeLine(letters, line, { x: x + inset + shift, y: y + height / 2 + drop, room: room - shift }, align, element),
        ...(toWrite ? {} : { ease: (ease: Ease) => lineOf(Math.max(pitch * ease.pitch, em < small ? Math.min(pitch, closest * em) : 0)) }),
      });
      pieces.push(lineOf(pitch));
    }
  }
  const { goesOn } = block;
  return withRoom(pieces, block, goesOn && (() => setParagraph({ ...setter, elements: [], faults: [] }, goesOn, { width, parent: 0 })));
}

/** Lines of a centred paragraph in a box: none ends with a character or two alone below the others, where as many shorter lines have room for all. */
function balanced(letters: Letters, lines: readonly Line[], room: number, firstRoom: number): readonly Line[] {
  const [before, last] = lines.slice(-2);
  const size = sizeOf(letters, 0);
  if (before === undefined || last === undefined || before.last || last.natural > 2.2 * size || room > 20 * size) return lines;

  const less = room - before.natural + size / 2;
  const narrower = breakLines(letters, room - less, firstRoom - less);
  return narrower.length === lines.length ? narrower : lines;
}

/** A Link element for each run that leads elsewhere; neighbours that lead to the same place share one. */
function linksOf(setter: Setter, runs: readonly Run[], parent: number): ReadonlyMap<Run, number> {
  if (runs.every(({ link }) => link === undefined)) return noLinks;

  const links = new Map<Run, number>();
  for (const [index, run] of runs.entries()) {
    if (run.link === undefined) continue;
    const before = runs[index - 1];
    const shared = before?.link === run.link ? links.get(before) : undefined;
    links.set(run, shared ?? addElement(setter, { kind: 'Link', parent }));
  }
  return links;
}

const noLinks: ReadonlyMap<Run, number> = new Map();

function overlaysOf(setter: Setter, runs: readonly Run[], parent: number, room: number): ReadonlyMap<Run, SetOverlay> {
  if (runs.every(({ over }) => over === undefined)) return noOverlays;

  return new Map(
    runs.flatMap((run) => {
      const over = run.over && setOverlay(setter, run.over, parent, room);
      return over === undefined ? [] : [[run, over] as const];
    }),
  );
}

const noOverlays: ReadonlyMap<Run, SetOverlay> = new Map();

/** The largest size of letters in a row, points; `size` where there is none. */
function tallest(letters: Letters, first: number, end: number, size: number): number {
  if (first === end) return size;

  const { styles, styleAt } = letters;
  let most = 0;
  for (let style = styleAt[first] ?? 0; style <= (styleAt[end - 1] ?? 0); style++) most = Math.max(most, styles[style]?.size ?? 0);
  return most;
}

/** Points of the highest image that wants room on a line. */
function overlaid({ styles, styleAt }: Letters, { first, end }: Line): number {
  let most = 0;
  if (first === end) return most;
  for (let style = styleAt[first] ?? 0; style <= (styleAt[end - 1] ?? 0); style++) most = Math.max(most, styles[style]?.over?.height ?? 0);
  return most;
}

function tellWide(setter: Setter, letters: Letters, room: number, block: ParagraphBlock): void {
  if (letters.widest > room + 0.01) addFault(setter, 'fit', letters.text, block.runs.find((run) => run.from !== undefined)?.from);
}

function withRoom(pieces: readonly Piece[], block: ParagraphBlock, head: Piece['head']): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, index) => ({
    ...piece,
    before: piece.before + (index === 0 ? (block.before ?? 0) : 0),
    holds: piece.holds || (index === last && (block.keepWithNext ?? false)),
    ...(index === 0 && block.sinks ? { sinks: true as const } : {}),
    ...(index === 0 && head ? { head } : {}),
  }));
}
