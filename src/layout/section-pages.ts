import type { Block, Section } from '../model/volume.ts';
import { type Column, setBlocks } from './blocks.ts';
import { fill } from './fill.ts';
import { type Piece, placeStack } from './piece.ts';
import { scanPages } from './scan-pages.ts';
import type { Mark, Setter } from './setter.ts';

/** A page of a section before it has its numbers. */
export interface Sheet {
  /** Its marks with the text area's top left at (x, y); for a scan, the paper's. */
  place(x: number, y: number): readonly Mark[];
  readonly scan: boolean;
  readonly turned: boolean;
}

/** Sets a section on pages of its own; at least one. `element` is its structure element. */
export function sectionPages(setter: Setter, section: Section, element: number): readonly Sheet[] {
  const { paper, margins } = setter.theme;
  const width = paper.width - margins.inner - margins.outer;
  const height = paper.height - margins.top - margins.bottom;
  const column: Column = { width, height, parent: element };

  const sheets: Sheet[] = [];
  for (const stretch of stretchesOf(section.blocks)) {
    if ('scan' in stretch) sheets.push(...scanPages(setter, stretch.scan, column.parent));
    else sheets.push(...flow(setBlocks(setter, stretch.blocks, column).pieces, height));
  }
  return sheets.length > 0 ? sheets : [{ place: () => [], scan: false, turned: false }];
}

type Stretch = { readonly blocks: readonly Block[] } | { readonly scan: Extract<Block, { kind: 'scan' }> };

/** The blocks of a section between its breaks and scans. */
function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Block[] = [];
  const close = (): void => {
    if (open.length > 0) stretches.push({ blocks: open });
    open = [];
  };
  for (const block of blocks.flatMap(opened)) {
    if (block.kind === 'break') close();
    else if (block.kind === 'scan') {
      close();
      stretches.push({ scan: block });
    } else open.push(block);
  }
  close();
  return stretches;
}

/** A keep with a break or a scan in it cannot be kept together. */
function opened(block: Block): readonly Block[] {
  const parted = block.kind === 'keep' && block.blocks.some((inner) => inner.kind === 'break' || inner.kind === 'scan');
  return parted ? block.blocks : [block];
}

function flow(pieces: readonly Piece[], height: number): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let rest = pieces;
  while (rest.length > 0) {
    const flowed = sheets.length > 0;
    const filled = fill(rest, height, { flowed, fresh: true });
    sheets.push({ place: (x, y) => placeStack(filled.placed, flowed, x, y), scan: false, turned: false });
    rest = filled.rest;
  }
  return sheets;
}
