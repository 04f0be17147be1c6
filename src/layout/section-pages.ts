import type { Block, ParagraphBlock, Section } from '../model/volume.ts';
import { type Column, setBlocks, setBoxed } from './blocks.ts';
import { ease } from './ease.ts';
import { type Filled, fill } from './fill.ts';
import { leftMargin } from './furniture.ts';
import { onePitch } from './one-pitch.ts';
import { setParagraph } from './paragraph.ts';
import { type Piece, placeStack, stackHeight } from './piece.ts';
import { scanPages } from './scan-pages.ts';
import type { Mark, Setter } from './setter.ts';
import { stretch } from './stretch.ts';

/** A page of a section before it has its numbers. */
export interface Sheet {
  readonly marks: readonly Mark[];
  /** Where its text area begins; a scan has the whole paper. Points. */
  readonly left: number;
  readonly scan: boolean;
  readonly turned: boolean;
  /** It is none of the pages that the document itself counts. */
  readonly behind?: true;
  /** The empty back of the page before. */
  readonly blank?: true;
}

/** Sets a section on pages of its own; at least one. `element` is its structure element, `first` the side on which it begins: odd ones are right-hand pages. */
export function sectionPages(setter: Setter, section: Section, element: number, first: number): readonly Sheet[] {
  const { paper, margins } = setter.theme;
  const width = paper.width - margins.inner - margins.outer;
  const room = paper.height - margins.top - margins.bottom;
  const foot = footOf(setter, section, { width, height: room, parent: element });

  const recto = (index: number): boolean => !setter.theme.duplex || (first + index) % 2 === 1;
  const left = (index: number): number => leftMargin(setter.theme, recto(index));
  const sheets: Sheet[] = [];
  // The page on which the document is signed at its end, and those behind it, are not signed at their foot.
  let signed = false;
  for (const part of stretchesOf(section)) {
    if ('scan' in part) {
      const begun = sheets.length;
      sheets.push(...scanPages(setter, part.scan, element, (index) => recto(begun + index)));
      continue;
    }
    let above = lineAbove(setter, part.continued, width);
    signed ||= part.behind;
    const height = signed ? room : room - foot.height;
    const supply = supplyOf(setter, part.blocks, { width, height, parent: element });
    let rest = supply.next([], long);
    let last = supply.isOut();
    const settled = last ? ease(rest, height, false) : rest;
    const even = last ? onePitch(settled, height) : undefined;
    rest = even ?? settled;
    for (let flowed = false; rest.length > 0; flowed = true) {
      if (supply.isOut() && !last) {
        rest = ease(rest, height, flowed);
        last = true;
      }
      const filledTo = (points: number): Filled => fill(rest, points, { flowed, fresh: true, closes: even === undefined });
      const whole = filledTo(room);
      signed ||= whole.placed.some((piece) => piece.signed);
      const [deep, filled] = signed || foot.height === 0 ? [room, whole] : [height, filledTo(height)];
      rest = supply.next(filled.rest, ahead);
      const placed = rest.length > 0 ? stretch(filled.placed, deep, flowed, even === undefined) : filled.placed;
      const x = left(sheets.length);
      const goesOn = flowed || (sheets.length > 0 && !part.behind);
      const head = goesOn ? above(x) : [];
      const { continued } = placed.findLast((piece) => piece.continued) ?? {};
      if (continued !== undefined) above = lineAbove(setter, continued, width);
      const marks = [...head, ...placeStack(placed, flowed, x, margins.top), ...(signed ? [] : foot.place(x, margins.top + height))];
      sheets.push({ marks, left: x, scan: false, turned: false, ...(part.behind ? { behind: true } : {}) });
    }
  }
  return sheets.length > 0 ? sheets : [{ marks: [], left: left(0), scan: false, turned: false }];
}

/** What stands at the foot of each page of a section: the room that it takes, and its marks, set anew for every page. */
function footOf(setter: Setter, { foot }: Section, column: Column) {
  if (foot === undefined) return { height: 0, place: () => [] };
  const measured = setBoxed({ ...setter, elements: [...setter.elements], faults: [] }, foot, column);

  return {
    height: stackHeight(measured, false),
    place: (x: number, y: number): readonly Mark[] => placeStack(setBoxed(setter, foot, column), false, x, y),
  };
}

/** Points between the line above a page and its type area. */
const clear = 6;

/** The line above the pages on which a document goes on, in the margin, so that it takes no room of theirs; part of no paragraph. */
function lineAbove(setter: Setter, line: ParagraphBlock | undefined, width: number): (x: number) => readonly Mark[] {
  if (line === undefined) return () => [];
  const pieces = setParagraph({ ...setter, elements: [], faults: [] }, line, { width, parent: 0 });
  const y = setter.theme.margins.top - clear - stackHeight(pieces, false);

  return (x) => placeStack(pieces, false, x, y).map(asDecoration);
}

function asDecoration(mark: Mark): Mark {
  if (mark.kind !== 'text') return mark;
  const { element, ...text } = mark;
  return text;
}

type Stretch =
  | { readonly blocks: readonly Block[]; readonly behind: boolean; readonly continued: ParagraphBlock | undefined }
  | { readonly scan: Extract<Block, { kind: 'scan' }> };

/** The blocks of a section between its breaks and scans. */
function stretchesOf({ blocks, continued }: Section): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Block[] = [];
  let behind = false;
  let above = continued;
  const close = (): void => {
    if (open.length > 0) stretches.push({ blocks: open, behind, continued: above });
    open = [];
  };
  for (const block of blocks.flatMap(opened)) {
    if (block.kind === 'break') {
      close();
      if (block.behind) [behind, above] = [true, block.continued];
    } else if (block.kind === 'scan') {
      close();
      stretches.push({ scan: block });
    } else open.push(block);
  }
  close();
  return stretches;
}

/** A keep with a break or a scan in it cannot be kept together. */
function opened(block: Block): readonly Block[] {
  const parted = block.kind === 'keep' && block.blocks.some((inner) => inner.kind === 'break' || inner.kind === 'scan');
  return parted ? block.blocks : [block];
}

/** Pages of a form of which all is seen before the first is set, so that its lines have one pitch; and of a longer one. */
const long = 30;
const ahead = 2;

/**
 * Sets blocks little by little: each call adds pieces to those that are left, until they would fill so many pages, two are
 * enough to see what must stay together. So the letters of a long document are not all held at once.
 */
function supplyOf(setter: Setter, blocks: readonly Block[], column: Column) {
  let next = 0;
  let gap = 0;
  const more = (left: readonly Piece[], pages: number): readonly Piece[] => {
    const pieces = [...left];
    let height = stackHeight(pieces, false);
    while (next < blocks.length && height < pages * column.height) {
      let end = next + 1;
      while (isTied(blocks[end])) end += 1;
      const set = setBlocks(setter, blocks.slice(next, end), column);
      const [first] = set.pieces;
      if (first?.alone) holdLine(pieces, !first.whole);
      for (const [index, piece] of set.pieces.entries()) {
        pieces.push(index === 0 && gap > 0 ? { ...piece, before: piece.before + gap } : piece);
      }
      height += gap + stackHeight(set.pieces, false);
      gap = set.pieces.length === 0 ? gap + set.after : set.after;
      next = end;
    }
    return pieces;
  };
  return { next: more, isOut: () => next === blocks.length };
}

/** Points of a line of text at most. */
const line = 40;

/** The line before one (or before a low table) that alone would lead the page of a signature or a seal goes along; before a low table also what a table ends with. */
function holdLine(pieces: Piece[], low: boolean): void {
  const last = pieces.at(-1);
  if (last !== undefined && (last.whole ? last.height < line : low)) pieces.splice(-1, 1, { ...last, holds: true });
}

/** It pulls along what stands before it; a space between does not part them. */
function isTied(block: Block | undefined): boolean {
  return block?.kind === 'space' || (block?.kind === 'keep' && block.withPrevious === true);
}
