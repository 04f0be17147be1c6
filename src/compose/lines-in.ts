import type { Block } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';

/** Points between the edges of the type area, a little less than it has; and of a box that nothing stands in. */
export const typeArea = 432;
export const besides = 10;

const usual = 12;

/** How many lines the paragraphs of a box take that is so many points wide, about. */
export function linesIn(blocks: readonly Block[], width: number): number {
  const room = Math.max(width - besides, 1);
  return blocks.reduce((sum, block) => {
    if (block.kind !== 'paragraph') return sum + 1;
    return sum + Math.max(Math.ceil((emsOf(block.runs.map(({ text }) => text).join('')) * (block.size ?? usual)) / room), 1);
  }, 0);
}
