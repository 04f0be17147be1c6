import type { Block } from '../model/volume.ts';

/** Something of a source file that stands in a volume: where it came from, and its words (empty for pictures and scans). */
export interface Printed {
  readonly file: string;
  readonly pointer: string;
  readonly text: string;
}

/** Everything in the blocks that has an origin, in reading order. */
export function printedIn(blocks: readonly Block[]): readonly Printed[] {
  return blocks.flatMap((block): readonly Printed[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.runs.flatMap((run) => [
          ...(run.from ? [{ ...run.from, text: run.text }] : []),
          ...(run.over?.from ? [{ ...run.over.from, text: '' }] : []),
        ]);
      case 'grid':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => printedIn(cell.blocks)));
      case 'keep':
        return printedIn(block.blocks);
      case 'image':
      case 'scan':
        return block.from ? [{ ...block.from, text: '' }] : [];
      default:
        return [];
    }
  });
}
