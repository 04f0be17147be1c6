import type { Block } from '../model/volume.ts';

/** What blocks say, paragraph by paragraph; the cells of a row are one. Pictures, scans and page numbers say nothing. */
export function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(linesOf).filter((line) => line !== '');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        block.runs
          .map((run) => run.text)
          .join('')
          .replace(/[ \u3000]+/g, ' ')
          .trim(),
      ];
    case 'grid':
      return block.rows.map((row) => row.cells.flatMap((cell) => wordsOf(cell.blocks)).join(' '));
    case 'keep':
      return wordsOf(block.blocks);
    default:
      return [];
  }
}
