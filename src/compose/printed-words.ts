import type { Block, Run, Section } from '../model/volume.ts';

/**
 * What a reader can notice on the pages of a section: its title, its words in reading order, and pictures and scans by their digests (`digests`: SHA-256 by
 * path of the case folder; a file without one by its path). Not how it is set, nor the words under a scan, nor page numbers, which the binding keeps.
 */
export function printedWords({ title, blocks, foot = [] }: Section, digests: ReadonlyMap<string, string>): string {
  const fileOf = (file: string) => `[${digests.get(file) ?? file}]`;
  const ofRun = ({ text, pageOf, pageCount, over }: Run) =>
    `${pageOf === undefined && pageCount === undefined ? text : ''}${over === undefined ? '' : fileOf(over.file)}`;
  const of = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [block.runs.map(ofRun).join('')];
      case 'grid':
        return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(of)));
      case 'keep':
        return block.blocks.flatMap(of);
      case 'figure':
        return block.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
      case 'image':
      case 'scan':
        return [fileOf(block.file)];
      default:
        return [];
    }
  };
  const lines = [title, ...blocks.flatMap(of), ...foot.flatMap(of)].map((line) => line.replace(/\s+/g, ' ').trim());

  return lines.filter((line) => line !== '').join('\n');
}
