import { dayAt, dayText } from '../model/moment.ts';
import type { FigureBlock, FigureMark } from '../model/volume.ts';
import { shortened } from './shortened.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { firstOf, lastOf, type Timeline, type TimelineEvent, type TimelineStage } from './timeline.ts';

const width = 448;
/** Rows are closer where that keeps the whole course on one page. */
const [closest, widest] = [11.6, 15];
/** Of the rows of one page. */
const mostHeight = 586;
/** Above the rows: the legend, the scale. */
const headHeight = 34;
/** Left and right end of the axis, and where the times stand. */
const [begin, end, timesAt] = [166, 366, 376];
const rowsOnPage = Math.floor(mostHeight / closest);
/** Characters of a title that fit before the axis. */
const longest = 17;

type Row = { readonly stage: TimelineStage; readonly goesOn?: true } | { readonly event: TimelineEvent };

/**
 * The course of a case as drawings of at most a page each: a bar for each stage, a mark for each event, time from left to right.
 * `below`: points that what follows asks for; the last drawing leaves them free where that saves a page, or else a page that would be nearly empty.
 */
export function drawTimeline(timeline: Timeline, below = 0): readonly FigureBlock[] {
  const axis = timeAxis(timeline.first, timeline.last, begin, end);
  const free = freeBelow(rowsOf(timeline), below);
  return pagesOf(timeline, free).map((rows, page, pages) => {
    const room = mostHeight - (page === pages.length - 1 ? free : 0);
    const rowHeight = Math.min(Math.max(room / rows.length, closest), widest);
    const height = headHeight + rowHeight * rows.length + 4;
    return {
      kind: 'figure',
      width,
      height,
      alt: rows.map(wordsOf).join('；'),
      marks: [
        ...legend(),
        ...scale(timeline, axis, height),
        ...rows.flatMap((row, index) => marksOf(axis, row, headHeight + rowHeight * (index + 0.5))),
      ],
    };
  });
}

function rowsOf({ stages }: Timeline): number {
  return stages.reduce((sum, { events }) => sum + 1 + events.length, 0);
}

/** What follows has a page of its own where it fills a good part of one, and no page is saved by leaving it room. */
const goodPart = 0.3;

/** Points left free on the last page for what follows: all that it asks for, or none. */
function freeBelow(rows: number, below: number): number {
  if (below <= 0 || below > mostHeight - 10 * closest) return 0;
  const alone = Math.ceil(rows / rowsOnPage);
  const shared = Math.ceil((rows + 2 + below / closest) / rowsOnPage);

  return shared <= alone || below < goodPart * mostHeight ? below : 0;
}

/** Rows by page, about as many on each, fewer on the last where room is left `free` there; a stage is not the last of one, and is named again where it goes on. */
function pagesOf(timeline: Timeline, free: number): readonly (readonly Row[])[] {
  const { stages } = timeline;
  const all = rowsOf(timeline) + free / closest;
  const room = Math.ceil(all / Math.ceil(all / rowsOnPage)) + 1;
  const pages: Row[][] = [[]];
  for (const stage of stages) {
    if ((pages.at(-1)?.length ?? 0) + 2 > room) pages.push([]);
    pages.at(-1)?.push({ stage });
    for (const event of stage.events) {
      if ((pages.at(-1)?.length ?? 0) + 1 > room) pages.push([{ stage, goesOn: true }]);
      pages.at(-1)?.push({ event });
    }
  }
  return pages;
}

/** What the marks mean, each beside its mark. */
function legend(): readonly FigureMark[] {
  const entries = [
    { text: '文书', marks: (x: number) => sign('document', x, 6) },
    { text: '送达', marks: (x: number) => sign('served', x, 6) },
    { text: '照片、录音录像', marks: (x: number) => sign('recorded', x, 6) },
    { text: '阶段', marks: (x: number): readonly FigureMark[] => [{ kind: 'box', x: x - 6, y: 2, width: 12, height: 8, shade: 0.8 }] },
  ];
  let x = begin + 6;
  return entries.flatMap(({ text, marks }) => {
    const at = x;
    x += 14 + text.length * 8 + 12;
    return [...marks(at), { kind: 'text', x: at + 9, y: 9, text, font: 'song', size: 8, anchor: 'left' } as const];
  });
}

/** The scale above the rows and its lines through them; the first and last day stand at its ends. */
function scale(timeline: Timeline, { ticks }: TimeAxis, height: number): readonly FigureMark[] {
  const [top, bottom] = [headHeight - 4, height - 2];
  return [
    { kind: 'line', x1: begin, y1: top, x2: end, y2: top, width: 0.5 },
    { kind: 'line', x1: begin, y1: bottom, x2: end, y2: bottom, width: 0.5 },
    { kind: 'text', x: 0, y: top - 3, text: spanOf(timeline), font: 'song', size: 8, anchor: 'left' },
    ...ticks.flatMap(({ x, label }): readonly FigureMark[] => [
      { kind: 'box', x: x - 0.2, y: top, width: 0.4, height: bottom - top, shade: 0.6 },
      { kind: 'text', x, y: top - 3, text: label, font: 'song', size: 7, anchor: 'centre' },
    ]),
  ];
}

function spanOf({ first, last }: Timeline): string {
  const [from, to] = [dayAt(first), dayAt(last)];
  return from === to ? dayText(from) : `${dayText(from)} 至 ${dayText(to)}，${to - from + 1} 天`;
}

function marksOf(axis: TimeAxis, row: Row, y: number): readonly FigureMark[] {
  const baseline = y + 3.5;
  if ('stage' in row) {
    const { stage, first, last, events } = row.stage;
    const [from, to] = [axis.x(firstOf(...events)), axis.x(lastOf(...events))];
    return [
      { kind: 'box', x: from - 3, y: y - 4, width: to - from + 6, height: 8, shade: 0.8 },
      { kind: 'text', x: 0, y: baseline, text: row.goesOn ? `${stage}（续）` : stage, font: 'hei', size: 10, anchor: 'left' },
      { kind: 'text', x: timesAt, y: baseline, text: `${last - first + 1} 天`, font: 'hei', size: 8, anchor: 'left' },
    ];
  }
  const { title, kind, times, time } = row.event;
  const spans = times.map(({ from, to }) => ({ x: axis.x(from), until: axis.x(to) }));
  const reach = spans.at(-1)?.x ?? begin;
  return [
    { kind: 'box', x: begin, y: y - 0.2, width: reach - begin, height: 0.4, shade: 0.6 },
    ...spans.flatMap(({ x, until }) => (until - x > 8 ? [{ kind: 'line', x1: x, y1: y, x2: until, y2: y, width: 1 } as const] : [])),
    ...apart(spans.map(({ x }) => x)).flatMap((x) => sign(kind, x, y)),
    { kind: 'text', x: 8, y: baseline, text: shortened(title, longest), font: 'song', size: 9, anchor: 'left' },
    { kind: 'text', x: timesAt, y: baseline, text: time, font: 'song', size: 8, anchor: 'left' },
  ];
}

/** Places of marks without those that would stand on the one before. */
function apart(places: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const x of places) if (x - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= 2) kept.push(x);
  return kept;
}

/** A mark of six points: full, grey or hollow within a black edge. */
function sign(kind: TimelineEvent['kind'], x: number, y: number): readonly FigureMark[] {
  return [
    { kind: 'box', x: x - 3, y: y - 3, width: 6, height: 6, shade: 0 },
    ...(kind === 'document' ? [] : [{ kind: 'box', x: x - 2, y: y - 2, width: 4, height: 4, shade: kind === 'served' ? 0.6 : 1 } as const]),
  ];
}

function wordsOf(row: Row): string {
  if ('event' in row) return `${row.event.time} ${row.event.title}`;
  const { stage, first, last } = row.stage;
  return `${stage}：${dayText(first)} 至 ${dayText(last)}`;
}
