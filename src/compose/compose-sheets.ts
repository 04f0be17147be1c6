import type { MediaItem } from '../model/case.ts';
import type { FormTemplate, Templates } from '../model/templates.ts';
import type { Block, Cell, GridBlock } from '../model/volume.ts';
import { composeHead } from './compose-head.ts';
import { composeParts } from './compose-parts.ts';
import type { Document } from './document.ts';
import { factsOfItem } from './facts-of-item.ts';
import { photoRows } from './photo-rows.ts';
import { pictureRoom } from './picture-room.ts';
import type { Scope } from './scope.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** Items beside each other on one sheet. */
interface Row {
  readonly sheet: FormTemplate;
  readonly items: readonly MediaItem[];
}

/** Photo and recording sheets: each item kept together; a new page after as many as the template says, or where no more fit. */
export function composeSheets(document: Document, templates: Templates, facts: VolumeFacts, scope: Scope): readonly Block[] {
  const { template, items, record } = document;
  const compose = (item: MediaItem, sheet: FormTemplate): readonly Block[] =>
    composeParts(sheet.parts, {
      ...scope,
      record: { ...scope.record, file: record.file },
      item: { data: factsOfItem(item, facts), pointer: item.pointer, number: (document.before ?? 0) + items.indexOf(item) + 1 },
    });
  const sheets = rowsOf(document, templates, facts).flatMap(({ sheet, items: [first, ...more] }): readonly Block[] => {
    if (first === undefined) return [];
    const { perPage, across } = sheet;
    const before = items.indexOf(first);
    const blocks = [first, ...more].map((item) => compose(item, sheet));

    return [
      ...(before > 0 && perPage > 0 && before % perPage === 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'keep', blocks: across === 1 ? blocks.flat() : beside(blocks, across) },
    ];
  });
  return [...composeHead(template, scope), ...sheets];
}

/** Photos as their size and shape ask for it, where nobody fixed how many stand on a page; all else as its one sheet says. */
function rowsOf({ template, items }: Document, { photoLayouts: layouts }: Templates, { picture }: VolumeFacts): readonly Row[] {
  if (layouts !== undefined && picture !== undefined && template.form === 'photos') {
    const rooms = { whole: pictureRoom(layouts.whole), half: pictureRoom(layouts.half) };
    return photoRows(items, picture, rooms).map((row) => ({ items: row.items, sheet: layouts[row.layout] }));
  }

  const { across } = template;
  return items.flatMap((_, index) => (index % across === 0 ? [{ sheet: template, items: items.slice(index, index + across) }] : []));
}

/** Of the width of an item: the room between two that stand side by side. */
const between = 0.04;

/** Items side by side, each in its frame, whose rows are as high as those beside them; the last row may be short. */
function beside(items: readonly (readonly Block[])[], across: number): readonly Block[] {
  const frames = items.map(frameOf);
  const [first] = frames;
  if (first === undefined) return [];

  const { columns } = first;
  const width = columns.reduce((sum, part) => sum + part, 0);
  const places = Array.from({ length: across }, (_, index) => frames[index]);
  const none: Cell = { blocks: [], bare: true, span: columns.length };
  const rows = first.rows.map((row, at) => ({
    ...row,
    cells: places.flatMap((frame, index) => [...(index > 0 ? [room] : []), ...(frame?.rows[at]?.cells ?? [none])]),
  }));
  const behind = items[0]?.filter(({ kind }) => kind === 'space') ?? [];

  return [{ ...first, columns: places.flatMap((_, index) => [...(index > 0 ? [width * between] : []), ...columns]), rows }, ...behind];
}

const room: Cell = { blocks: [], bare: true };

/** The frame of an item on a sheet; one is made where its template has none. */
function frameOf(blocks: readonly Block[]): GridBlock {
  const frame = blocks.flatMap((block) => (block.kind === 'keep' ? block.blocks : [block])).find((block) => block.kind === 'grid');
  return frame ?? { kind: 'grid', columns: [1], rows: [{ cells: [{ blocks, bare: true }] }] };
}
