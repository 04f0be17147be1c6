import { dayText } from '../model/moment.ts';
import type { FigureBlock, FigureMark } from '../model/volume.ts';
import type { Timeline, TimelineEvent, TimelineStage } from './timeline.ts';

const width = 440;
const rowHeight = 15;
/** Left and right end of the axis. */
const [begin, end] = [170, 350];
const rowsOnPage = 34;
/** Characters of a title that fit before the axis. */
const longest = 15;

type Row = { readonly stage: TimelineStage } | { readonly event: TimelineEvent };

/** The course of a case as drawings of at most a page each: a bar for each stage, a mark for each event, days from left to right. */
export function drawTimeline(timeline: Timeline): readonly FigureBlock[] {
  const rows = timeline.stages.flatMap((stage): readonly Row[] => [{ stage }, ...stage.events.map((event) => ({ event }))]);
  const pages = pagesOf(rows);
  return pages.map((some) => ({
    kind: 'figure',
    width,
    height: rowHeight * (some.length + 2),
    alt: some.map(wordsOf).join('；'),
    marks: [...axis(timeline, some.length), ...some.flatMap((row, index) => marksOf(timeline, row, rowHeight * (index + 1.5)))],
  }));
}

/** Rows by page; a stage is not the last of one. */
function pagesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const pages: (readonly Row[])[] = [];
  for (let at = 0; at < rows.length; ) {
    const full = rows.slice(at, at + rowsOnPage);
    const last = full.at(-1);
    const cut = last !== undefined && 'stage' in last && at + full.length < rows.length ? full.slice(0, -1) : full;
    pages.push(cut);
    at += cut.length;
  }
  return pages;
}

/** The scale above the rows: first and last day, the first of each month between them, and their lines. */
function axis(timeline: Timeline, rows: number): readonly FigureMark[] {
  const bottom = rowHeight * (rows + 1.5);
  const months: FigureMark[] = [];
  for (let day = timeline.first + 1; day < timeline.last; day++) {
    if (!dayText(day).endsWith('-01')) continue;
    const x = xOf(timeline, day);
    months.push({ kind: 'line', x1: x, y1: rowHeight, x2: x, y2: bottom, width: 0.25 });
  }
  return [
    { kind: 'text', x: begin, y: 10, text: dayText(timeline.first), font: 'song', size: 8, anchor: 'left' },
    { kind: 'text', x: end, y: 10, text: dayText(timeline.last), font: 'song', size: 8, anchor: 'right' },
    { kind: 'line', x1: begin, y1: rowHeight, x2: end, y2: rowHeight, width: 0.5 },
    { kind: 'line', x1: begin, y1: bottom, x2: end, y2: bottom, width: 0.5 },
    ...months,
  ];
}

function marksOf(timeline: Timeline, row: Row, y: number): readonly FigureMark[] {
  const baseline = y + 3.5;
  if ('stage' in row) {
    const { stage, first, last } = row.stage;
    const [from, to] = [xOf(timeline, first), xOf(timeline, last)];
    return [
      { kind: 'box', x: from - 3, y: y - 4, width: to - from + 6, height: 8, shade: 0.8 },
      { kind: 'text', x: 0, y: baseline, text: stage, font: 'hei', size: 10, anchor: 'left' },
      { kind: 'text', x: end + 10, y: baseline, text: `${last - first + 1}天`, font: 'hei', size: 8, anchor: 'left' },
    ];
  }
  const { title, kind, day, time } = row.event;
  const x = xOf(timeline, day);
  const text = [...title].length > longest ? `${[...title].slice(0, longest - 1).join('')}…` : title;
  return [
    { kind: 'line', x1: begin, y1: y, x2: x, y2: y, width: 0.15 },
    { kind: 'box', x: x - 3, y: y - 3, width: 6, height: 6, shade: 0 },
    ...(kind === 'document' ? [] : [{ kind: 'box', x: x - 2, y: y - 2, width: 4, height: 4, shade: kind === 'served' ? 0.6 : 1 } as const]),
    { kind: 'text', x: 8, y: baseline, text, font: 'song', size: 9, anchor: 'left' },
    { kind: 'text', x: end + 10, y: baseline, text: time, font: 'song', size: 8, anchor: 'left' },
  ];
}

function xOf({ first, last }: Timeline, day: number): number {
  return first === last ? (begin + end) / 2 : begin + 6 + ((day - first) / (last - first)) * (end - begin - 12);
}

function wordsOf(row: Row): string {
  if ('event' in row) return `${row.event.time} ${row.event.title}`;
  const { stage, first, last } = row.stage;
  return `${stage}：${dayText(first)} 至 ${dayText(last)}`;
}
