import type { Block } from '../model/volume.ts';

/** Points between a box and the running text beside it. */
const gap = 6;

/** Blocks with room between boxes and running text; boxes that follow one another join, and what has room of its own gets no more. */
export function apart(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const meet = before !== undefined && ((isBox(before) && isText(block)) || (isText(before) && isBox(block)));
    return meet ? [{ kind: 'space', height: gap }, block] : [block];
  });
}

function isBox(block: Block): boolean {
  return block.kind === 'keep' ? block.blocks.every(isBox) : block.kind === 'grid' && (block.border ?? true);
}

function isText(block: Block): boolean {
  return block.kind === 'paragraph' && (block.before ?? 0) < gap && (block.after ?? 0) < gap;
}
