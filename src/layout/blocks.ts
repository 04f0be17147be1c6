import type { Block } from '../model/volume.ts';
import { setFigure } from './figure.ts';
import { setGrid } from './grid.ts';
import { setImage } from './image.ts';
import { setParagraph } from './paragraph.ts';
import { blank, company, type Piece, stackHeight, together } from './piece.ts';
import { addFault, type Setter } from './setter.ts';

/** Where blocks are set. */
export interface Column {
  /** Points. */
  readonly width: number;
  /** The most room that a page gives. */
  readonly height: number;
  /** Structure element to which they belong. */
  readonly parent: number;
  /** Words that are asked to be centred are set as running text where they are long. */
  readonly longRuns?: boolean;
}

/** Blocks as pieces, one below another. Room between blocks is put above the lower one; `after` is the room below the last. */
export function setBlocks(
  setter: Setter,
  blocks: readonly Block[],
  column: Column,
): { readonly pieces: readonly Piece[]; readonly after: number } {
  const pieces: Piece[] = [];
  let gap = 0;
  for (const block of blocks) {
    if (block.kind === 'space') {
      gap += block.height;
      continue;
    }
    if (block.kind === 'keep' && block.withPrevious) holdLast(pieces);
    const set = setBlock(setter, block, column);
    for (const [index, piece] of set.pieces.entries()) {
      pieces.push(index === 0 && gap > 0 ? { ...piece, before: piece.before + gap } : piece);
    }
    gap = set.pieces.length === 0 ? gap + set.after : set.after;
  }
  return { pieces, after: gap };
}

/** Blocks of a cell or another closed box: room below the last counts. */
export function setBoxed(setter: Setter, blocks: readonly Block[], column: Column): readonly Piece[] {
  const { pieces, after } = setBlocks(setter, blocks, column);
  return after > 0 ? [...pieces, blank(after)] : pieces;
}

function setBlock(
  setter: Setter,
  block: Exclude<Block, { kind: 'space' }>,
  column: Column,
): { readonly pieces: readonly Piece[]; readonly after: number } {
  switch (block.kind) {
    case 'paragraph':
      return { pieces: setParagraph(setter, block, column), after: block.after ?? 0 };
    case 'grid':
      return { pieces: setGrid(setter, block, column), after: block.after ?? 0 };
    case 'keep': {
      const { pieces, after } = setBlocks(setter, block.blocks, column);
      const loose = block.withPrevious !== true && stackHeight(pieces, false) > column.height * tallest && block.blocks.every(isTextBox);
      const kept = loose ? pieces : together(pieces);
      const { signed, continued } = block;
      const told = { ...(signed ? { signed } : {}), ...(continued ? { continued } : {}) };
      return { pieces: kept.map((piece) => ({ ...piece, ...told })), after };
    }
    case 'rule':
      return { pieces: [rule(column.width, setter.theme.lineWidth)], after: 0 };
    case 'image':
      return { pieces: [setImage(setter, block, column)], after: 0 };
    case 'figure':
      return { pieces: [setFigure(setter, block, column)], after: 0 };
    case 'scan':
      addFault(setter, 'fit', block.file, block.from);
      return { pieces: [], after: 0 };
    case 'break':
      return { pieces: [], after: 0 };
  }
}

/** A box of words that takes more than this part of a page is cut between its rows: kept whole, it would leave a hole before it. */
const tallest = 0.4;

function isTextBox(block: Block): boolean {
  return (
    block.kind === 'grid' && block.rows.every(({ cells }) => cells.every((cell) => cell.blocks.every(({ kind }) => kind === 'paragraph')))
  );
}

function holdLast(pieces: Piece[]): void {
  const last = pieces.pop();
  if (last !== undefined)
    pieces.push({
      ...last,
      holds: true,
      ...(pieces.length === 0 && (last.whole || last.height < company) ? { alone: true as const } : {}),
    });
}

function rule(width: number, lineWidth: number): Piece {
  return {
    height: 4,
    before: 0,
    holds: false,
    whole: true,
    place: (x, y) => [{ kind: 'line', x1: x, y1: y + 2, x2: x + width, y2: y + 2, width: lineWidth }],
  };
}
