import type { Block, Section } from '../model/volume.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { PlacedDocument } from './order-documents.ts';
import { paragraphs } from './paragraphs.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';
import { styleOf } from './style-of.ts';
import { timelineOf } from './timeline.ts';

/** The sheet 办案进程: when each document was made, served or recorded, under the stages; none where nothing has a date. */
export function composeTimeline(documents: readonly PlacedDocument[], around: VolumeScope): readonly Section[] {
  const timeline = timelineOf(documents);
  if (timeline === undefined) return [];

  const scope = scopeOf(undefined, undefined, around);
  const heading = paragraphs([{ text: '办案进程' }], styleOf('title', scope)).map((block) => ({
    ...block,
    level: 1 as const,
    keepWithNext: true,
  }));
  const legend = paragraphs([{ text: '■ 文书　灰心：送达　空心：照片和录音录像　灰条：阶段' }], styleOf('annexValue', scope), 'centre').map(
    (block) => ({
      ...block,
      after: 8,
      keepWithNext: true,
    }),
  );
  const drawings = drawTimeline(timeline).flatMap((figure, index): readonly Block[] =>
    index === 0 ? [figure] : [{ kind: 'break' }, figure],
  );
  return [{ id: 'timeline', title: '办案进程', ownNumbers: false, blocks: [...heading, ...legend, ...drawings] }];
}
