import type { Block } from '../model/volume.ts';
import { type Piece, piecesOf } from './pieces-of.ts';

/** Points of a box that nothing stands in. */
export const besides = 10;

const usual = 12;

/** A paragraph as it is measured: the pieces of its words, ems before the first of them and beside all lines, points of an em. */
export interface Measured {
  readonly pieces: readonly Piece[];
  readonly indent: number;
  readonly inset: number;
  readonly size: number;
}

/** The paragraphs of a box; whatever else stands in it is one line. */
export function measured(blocks: readonly Block[]): readonly Measured[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return { pieces: [], indent: 0, inset: 0, size: usual };
    const { runs, indent = 0, inset = 0, insetRight = 0, size = usual } = block;
    return { pieces: piecesOf(runs.map(({ text }) => text).join('')), indent, inset: inset + insetRight, size };
  });
}

/** How many lines they take in a box that is so many points wide, about. */
export function linesOf(paragraphs: readonly Measured[], points: number): number {
  return paragraphs.reduce((sum, { pieces, indent, inset, size }) => {
    const room = Math.max((points - besides) / size - inset, 1);
    let [lines, reached] = [1, indent];
    const add = (piece: number): void => {
      const begins = reached === 0;
      reached += piece;
      if (reached <= room) return;
      const taken = Math.ceil(piece / room);
      lines += begins ? taken - 1 : taken;
      reached = piece - (taken - 1) * room;
    };
    for (const { parts, width } of pieces) {
      if (width <= room) add(width);
      else for (const part of parts) add(part);
    }
    return sum + lines;
  }, 0);
}

/** Points that their words take on one line. */
export function pointsOf(paragraphs: readonly Measured[]): number {
  return paragraphs.reduce((sum, { pieces, size }) => sum + pieces.reduce((ems, piece) => ems + piece.width, 0) * size, 0);
}

/** How many lines the paragraphs of a box take that is so many points wide, about. */
export function linesIn(blocks: readonly Block[], width: number): number {
  return linesOf(measured(blocks), width);
}
