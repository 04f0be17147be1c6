import type { Block, Section } from '../model/volume.ts';

/** Sections whose pages the blocks of sections print; empty text for the number of pages of the volume. */
export function pagesAsked(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(askedBy));
}

function askedBy(block: Block): readonly string[] {
  if (block.kind === 'paragraph')
    return block.runs.flatMap(({ pageOf, pageCount }) => (pageOf !== undefined ? [pageOf.section] : pageCount ? [''] : []));
  if (block.kind === 'keep') return block.blocks.flatMap(askedBy);
  if (block.kind === 'grid') return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(askedBy)));
  return [];
}
