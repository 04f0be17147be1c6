import type { Block } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';

/** Points of a box that nothing stands in. */
export const besides = 10;

const usual = 12;

/** How many lines the paragraphs of a box take that is so many points wide, about; parts of a line too where `whole` leaves them. */
export function linesIn(blocks: readonly Block[], width: number, whole: (lines: number) => number = Math.ceil): number {
  const room = Math.max(width - besides, 1);
  return blocks.reduce((sum, block) => {
    if (block.kind !== 'paragraph') return sum + 1;
    return sum + Math.max(whole((emsOf(block.runs.map(({ text }) => text).join('')) * (block.size ?? usual)) / room), 1);
  }, 0);
}
