import type { Block, Volume } from '../../src/model/volume.ts';

/** A volume as text: a section a heading, a paragraph a line, a row a line with bars; underlined fills between `_`. */
export function volumeText(volume: Volume): string {
  return [...volume.front, ...volume.body, ...volume.back]
    .map((section) => `# ${section.title}\n${blocksText(section.blocks)}\n`)
    .join('\n');
}

/** Blocks as text, in reading order. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs
        .map((run) =>
          run.underline
            ? `_${run.text}_`
            : run.pageOf
              ? `<页 ${run.pageOf.which} ${run.pageOf.section}>`
              : run.pageCount
                ? '<页数>'
                : run.text,
        )
        .join('');
    case 'grid':
      return block.rows
        .map((row) => `| ${row.cells.map((cell) => blocksText(cell.blocks).replaceAll('\n', '⏎')).join(' | ')} |`)
        .join('\n');
    case 'keep':
      return blocksText(block.blocks);
    case 'image':
    case 'scan':
      return `<${block.kind} ${block.file}>`;
    default:
      return `<${block.kind}>`;
  }
}
