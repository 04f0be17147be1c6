import type { Block, Run, Section } from '../model/volume.ts';
import { type Sheet, sectionPages } from './section-pages.ts';
import { addFault, type Setter } from './setter.ts';

/** Parts of their size in which the words in boxes are tried: 四号 becomes 小四, 五号 and at last 小五. */
const sizes = [1, 6 / 7, 3 / 4, 9 / 14];

/**
 * Sets a section that has one page, such as a cover: its words in boxes as large as they go. What does not fit even in the smallest size goes on
 * to more pages and is told at the longest value. `element` and `first` as `sectionPages` has them.
 */
export function onePage(setter: Setter, section: Section, element: number, first: number): readonly Sheet[] {
  const fits = (share: number): boolean => {
    const trial = { ...setter, elements: [...setter.elements], faults: [] };
    return sectionPages(trial, smaller(section, share), element, first).length === 1;
  };
  const share = sizes.find(fits);
  if (share === undefined) tellLongest(setter, section);

  return sectionPages(setter, share === undefined ? section : smaller(section, share), element, first);
}

function smaller(section: Section, share: number): Section {
  return share === 1 ? section : { ...section, blocks: section.blocks.map((block) => smallerBoxes(block, share)) };
}

function smallerBoxes(block: Block, share: number): Block {
  if (block.kind !== 'grid') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    ...(row.minHeight === undefined ? {} : { minHeight: row.minHeight * share }),
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => smallerWords(inner, share)) })),
  }));
  return { ...block, rows };
}

function smallerWords(block: Block, share: number): Block {
  return block.kind === 'paragraph' && block.size !== undefined ? { ...block, size: block.size * share } : block;
}

function tellLongest(setter: Setter, { blocks, title }: Section): void {
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : []));
  const values = [runsIn(blocks), ...cells.map((cell) => runsIn(cell.blocks))].map((runs) => ({
    text: runs.map(({ text }) => text).join(''),
    from: runs.find(({ from }) => from !== undefined)?.from,
  }));
  const [longest] = values.sort((one, other) => other.text.length - one.text.length);
  addFault(setter, 'fit', longest?.text || title, longest?.from);
}

/** The words of paragraphs: a value of several lines is several paragraphs. */
function runsIn(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
}
