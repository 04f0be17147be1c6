import type { MediaItem } from '../model/case.ts';
import type { Tree } from '../model/value.ts';
import type { Block } from '../model/volume.ts';
import { composeParts } from './compose-parts.ts';
import type { Document } from './document.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** Photo and recording sheets: each item kept together; a new page after as many as the template says, or where no more fit. */
export function composeSheets({ template, items, record }: Document, facts: VolumeFacts, scope: Scope): readonly Block[] {
  const title = paragraphs(fillSlots(template.title, scope), styleOf('title', scope)).map((block) => ({
    ...block,
    level: 1 as const,
    keepWithNext: true,
  }));

  const composed = items.map((item, index) =>
    composeParts(template.parts, {
      ...scope,
      record: { ...scope.record, file: record.file },
      item: { data: factsOf(item, facts), pointer: item.pointer, number: index + 1 },
    }),
  );
  const { perPage, across } = template;
  const sheets = composed.flatMap((blocks, index): readonly Block[] => {
    if (index % across !== 0) return [];

    return [
      ...(index > 0 && perPage > 0 && index % perPage === 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'keep', blocks: across === 1 ? blocks : [beside(composed.slice(index, index + across), across)] },
    ];
  });
  return [...title, ...sheets];
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

/** What the record says of the item, with what the file itself says: digest, duration, size. */
function factsOf(item: MediaItem, facts: VolumeFacts): Tree {
  const known = facts.media.get(item.path);
  const measured: readonly (readonly [string, string | number | undefined])[] = [
    ['文件', item.path],
    ['sha256', facts.digests.get(item.path)],
    ['时长', known?.duration],
    ['格式', known?.format],
    ['宽', known?.width],
    ['高', known?.height],
  ];

  return { ...item.data, ...Object.fromEntries(measured.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))) };
}
