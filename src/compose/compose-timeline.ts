import type { StatutoryLimit } from '../model/statutory-limit.ts';
import type { FormTemplate } from '../model/templates.ts';
import type { Block, FigureBlock, ParagraphBlock, Section } from '../model/volume.ts';
import { continued } from './continued.ts';
import { drawLimits } from './draw-limits.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { PlacedDocument } from './order-documents.ts';
import { paragraphs } from './paragraphs.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';
import { styleOf } from './style-of.ts';
import { timelineOf } from './timeline.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** The sheet 办案进程: when each document was made, served or recorded, under the stages, and how the limits of the law were kept; none where nothing has a date. `again`: what stands above its further pages. */
export function composeTimeline(
  documents: readonly PlacedDocument[],
  around: VolumeScope,
  facts: VolumeFacts,
  again?: FormTemplate,
): readonly Section[] {
  const timeline = timelineOf(documents);
  if (timeline === undefined) return [];

  const scope = scopeOf(undefined, undefined, around);
  const line = (text: string, style: string, level?: 1 | 2): readonly ParagraphBlock[] =>
    paragraphs([{ text }], styleOf(style, scope)).map((block) => ({
      ...block,
      ...(level === undefined ? {} : { level }),
      keepWithNext: true,
    }));
  const { limits = [], waivers = [], draft } = facts;
  const bars = drawLimits(limits, new Set(waivers.map(({ requirement }) => requirement)));
  const blocks: readonly Block[] = [
    ...line('办案进程', 'title', 1),
    ...pageEach(drawTimeline(timeline, bars.length === 1 ? heads + bars.reduce((sum, { height }) => sum + height, 0) : 0)),
    ...(bars.length === 0
      ? []
      : [
          ...line('法定期限', 'heading', 2),
          ...line(summary(limits, draft), 'annexValue').map((block) => ({ ...block, after: 6 })),
          ...pageEach(bars),
        ]),
  ];
  const name = '办案进程';
  return [
    { id: 'timeline', title: name, ownNumbers: false, ...continued([{ text: name }], { title: name, number: '' }, again, scope), blocks },
  ];
}

/** Points that the heads above the limits take. */
const heads = 64;

/** Each drawing but the first begins a page. */
function pageEach(figures: readonly FigureBlock[]): readonly Block[] {
  return figures.flatMap((figure, index): readonly Block[] => (index === 0 ? [figure] : [{ kind: 'break' }, figure]));
}

function summary(limits: readonly StatutoryLimit[], draft: boolean): string {
  const count = (verdict: StatutoryLimit['verdict']): number => limits.filter((limit) => limit.verdict === verdict).length;
  const parts = [
    { words: '没有超过', number: count('kept') },
    { words: '超过', number: count('broken') },
    { words: '未见完成', number: count('open') },
    { words: '没有判断', number: count('unjudged') },
  ].filter(({ number }) => number > 0);
  const told = parts.map(({ words, number }) => `${words} ${number} 项`).join('，');
  const undone = limits.some(({ asOf, verdict }) => asOf !== undefined && verdict !== 'unjudged');
  const until = undone ? `未见完成的算到${draft ? '印草稿的那一天' : '卷内最后一日'}。` : '';
  return `共 ${limits.length} 项：${told}。${until}条长为期限；灰：已用，白：剩余，黑：超过，竖线：届满。`;
}
