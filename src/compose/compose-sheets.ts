import type { MediaItem } from '../model/case.ts';
import type { FormTemplate, Templates } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { composeParts } from './compose-parts.ts';
import type { Document } from './document.ts';
import { factsOfItem } from './facts-of-item.ts';
import { paragraphs } from './paragraphs.ts';
import { photoRows } from './photo-rows.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** Items beside each other on one sheet. */
interface Row {
  readonly sheet: FormTemplate;
  readonly items: readonly MediaItem[];
}

/** Photo and recording sheets: each item kept together; a new page after as many as the template says, or where no more fit. */
export function composeSheets(document: Document, templates: Templates, facts: VolumeFacts, scope: Scope): readonly Block[] {
  const { template, items, record } = document;
  const title = paragraphs(fillSlots(template.title, scope), styleOf('title', scope)).map((block) => ({
    ...block,
    level: 1 as const,
    keepWithNext: true,
  }));

  const compose = (item: MediaItem, sheet: FormTemplate): readonly Block[] =>
    composeParts(sheet.parts, {
      ...scope,
      record: { ...scope.record, file: record.file },
      item: { data: factsOfItem(item, facts), pointer: item.pointer, number: items.indexOf(item) + 1 },
    });
  const sheets = rowsOf(document, templates, facts).flatMap(({ sheet, items: [first, ...more] }): readonly Block[] => {
    if (first === undefined) return [];
    const { perPage, across } = sheet;
    const before = items.indexOf(first);
    const blocks = [first, ...more].map((item) => compose(item, sheet));

    return [
      ...(before > 0 && perPage > 0 && before % perPage === 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'keep', blocks: across === 1 ? blocks.flat() : [beside(blocks, across)] },
    ];
  });
  return [...title, ...sheets];
}

/** Photos as their size and shape ask for it, where nobody fixed how many stand on a page; all else as its one sheet says. */
function rowsOf({ template, items }: Document, { photoLayouts: layouts }: Templates, { picture }: VolumeFacts): readonly Row[] {
  if (layouts !== undefined && picture !== undefined && template.form === 'photos')
    return photoRows(items, picture).map((row) => ({ items: row.items, sheet: layouts[row.layout] }));

  const { across } = template;
  return items.flatMap((_, index) => (index % across === 0 ? [{ sheet: template, items: items.slice(index, index + across) }] : []));
}

/** Items side by side, without a frame around them; the last row may be short. */
function beside(items: readonly (readonly Block[])[], across: number): Block {
  const columns = Array.from({ length: across }, () => 1);

  return {
    kind: 'grid',
    columns,
    border: false,
    rows: [{ cells: columns.map((_, index) => ({ blocks: items[index] ?? [], valign: 'top' as const })), whole: true }],
  };
}
