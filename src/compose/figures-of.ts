import type { Block, FigureBlock, ParagraphBlock } from '../model/volume.ts';

/** The drawings of a sheet for a file of their own: what stands between them on paper, such as 法定期限 with its sum, is drawn too; the title of the sheet is the file's. */
export function figuresOf(blocks: readonly Block[]): readonly FigureBlock[] {
  const width = Math.max(0, ...blocks.map((block) => (block.kind === 'figure' ? block.width : 0)));

  return blocks.flatMap((block): readonly FigureBlock[] => {
    if (block.kind === 'figure') return [block];
    return block.kind === 'paragraph' && block.level !== 1 ? [lineOf(block, width)] : [];
  });
}

function lineOf({ runs, font = 'song', size = 9, before = 0, after = 0 }: ParagraphBlock, width: number): FigureBlock {
  const text = runs.map((run) => run.text).join('');
  const pitch = size * 1.6;

  return {
    kind: 'figure',
    width,
    height: before + pitch + after,
    alt: text,
    marks: [{ kind: 'text', x: 0, y: before + pitch / 2 + size * 0.38, text, font, size, anchor: 'left' }],
  };
}
