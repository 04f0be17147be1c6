import type { TextStyle } from '../model/templates.ts';
import type { Block, Cell } from '../model/volume.ts';

/** A value that was set small for want of room, in the usual look; a stroke keeps its place in the middle. */
export function enlarged(cell: Cell, look: TextStyle): Cell {
  return { ...cell, blocks: cell.blocks.map((block) => enlargedBlock(block, look)) };
}

function enlargedBlock(block: Block, { font, size, leading }: TextStyle): Block {
  if (block.kind !== 'paragraph' || block.size === undefined || block.size >= size) return block;
  const { align, ...same } = block;
  const stroke = block.runs.every(({ from }) => from === undefined);

  return { ...same, font, size, ...(leading === undefined ? {} : { leading }), ...(stroke && align ? { align } : {}) };
}
