import { dayAt, dayText, isBefore, type Moment, momentText } from '../model/moment.ts';
import type { StatutoryLimit } from '../model/statutory-limit.ts';
import type { FigureBlock, FigureMark } from '../model/volume.ts';
import { shortened } from './shortened.ts';

const width = 448;
const rowHeight = 29;
const rowsOnPage = 22;
/** The longest bar, and where the words beside it begin. */
const [barLength, wordsAt] = [150, 158];
/** A bar is never drawn longer than so many times its limit. */
const most = 2.5;
/** Sizes of a rule and of what stands beside it, and the least distance between a rule and its article. */
const [ruleSize, besideSize, gap] = [9, 7.5, 12];

/**
 * The limits of the law as bars, each as long as the limit: how much of it was used, how much was left, what went beyond it. At most a page each.
 * `waived`: ids of requirements that were answered with a reason.
 */
export function drawLimits(limits: readonly StatutoryLimit[], waived: ReadonlySet<string>): readonly FigureBlock[] {
  const pages = Math.ceil(limits.length / rowsOnPage);
  const onEach = Math.ceil(limits.length / pages);
  return Array.from({ length: pages }, (_, page) => {
    const rows = limits.slice(page * onEach, (page + 1) * onEach);
    return {
      kind: 'figure',
      width,
      height: rowHeight * rows.length,
      alt: rows.map((limit) => `${limit.says.zh}（${limit.cited.zh}）：${tightestOf(limit)}${wordsOf(limit, waived)}`).join('；'),
      marks: rows.flatMap((limit, index) => rowOf(limit, waived, index * rowHeight)),
    };
  });
}

function rowOf(limit: StatutoryLimit, waived: ReadonlySet<string>, top: number): readonly FigureMark[] {
  const broken = limit.verdict === 'broken';
  const article = `${tightestOf(limit)}${limit.cited.zh}`;
  const longest = Math.floor((width - emsOf(article) * besideSize - gap) / ruleSize);
  return [
    { kind: 'text', x: 0, y: top + 9, text: shortened(limit.says.zh, longest), font: 'song', size: ruleSize, anchor: 'left' },
    { kind: 'text', x: width, y: top + 9, text: article, font: 'song', size: besideSize, anchor: 'right' },
    ...barOf(limit, top + 14),
    ...linesOf(wordsOf(limit, waived)).map(
      (text, index, all): FigureMark => ({
        kind: 'text',
        x: wordsAt,
        y: top + (all.length === 1 ? 21 : 17.5 + 8.5 * index),
        text,
        font: broken ? 'hei' : 'song',
        size: besideSize,
        anchor: 'left',
      }),
    ),
  ];
}

/** Ems beside a bar, and what figures and spaces take of one. */
const [room, narrow, space] = [(width - wordsAt) / besideSize, 0.57, 0.26];

function emsOf(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter === ' ' ? space : (letter.codePointAt(0) ?? 0) < 0x100 ? narrow : 1), 0);
}

/** The words beside a bar, the last of them on a second line where one is too short. */
function linesOf(words: string): readonly string[] {
  const comma = words.lastIndexOf('，') + 1;
  return emsOf(words) <= room || comma === 0 ? [words] : [words.slice(0, comma), words.slice(comma)];
}

/** Grey: used; white: left; black: beyond the limit, or short of the least; a stroke stands at the limit. */
function barOf(limit: StatutoryLimit, top: number): readonly FigureMark[] {
  const { length, taken } = sameDay(runningOf(limit));
  const used = Math.max(Math.min(taken ?? 0, length * most), 0);
  const scale = barLength / Math.max(length, used, 1e-9);
  const [full, done] = [length * scale, used * scale];
  const height = 8;
  const missing = limit.kind === 'least' && done < full ? [{ from: done, to: full, shade: 0 }] : [];
  const parts = [
    { from: 0, to: Math.min(done, full), shade: 0.7 },
    ...(limit.kind === 'most' && done > full ? [{ from: full, to: done, shade: 0 }] : []),
    ...(limit.kind === 'least' && done > full ? [{ from: full, to: done, shade: 0.88 }] : []),
    ...(taken === undefined ? [] : missing),
  ];
  const end = Math.max(full, done);
  return [
    ...parts
      .filter(({ from, to }) => to > from)
      .map(({ from, to, shade }) => ({ kind: 'box', x: from, y: top, width: to - from, height, shade }) as const),
    { kind: 'line', x1: 0, y1: top, x2: end, y2: top, width: 0.5 },
    { kind: 'line', x1: 0, y1: top + height, x2: end, y2: top + height, width: 0.5 },
    { kind: 'line', x1: 0, y1: top, x2: 0, y2: top + height, width: 0.5 },
    { kind: 'line', x1: end, y1: top, x2: end, y2: top + height, width: 0.5 },
    { kind: 'line', x1: full, y1: top, x2: full, y2: top + height + 2.5, width: 1.4 },
  ];
}

interface Measured {
  readonly length: number;
  readonly taken: number | undefined;
}

/** How far beyond a limit the bar goes of what was never done: how long that is depends on the day. */
const beyond = 1.2;

/** The limit and what was taken of it, in hours or days; nothing taken where it was not done and there is time. */
function measured({ unit, from, end, bound, verdict }: StatutoryLimit): Measured {
  const hours = unit === 'hours';
  const begun = hours ? from.last / hour : from.day;
  const length = bound === undefined ? 1 : hours ? bound / hour - begun : dayAt(bound) - begun;
  if (bound === undefined) return { length, taken: undefined };
  if (end === undefined) return { length, taken: verdict === 'broken' ? length * beyond : undefined };

  return { length, taken: hours ? end.first / hour - begun : end.day - begun };
}

/** The same, until the day as of which it is told where it was not done. */
function runningOf(limit: StatutoryLimit): Measured {
  const until = limit.end ?? told(limit);

  return measured(until === undefined || limit.verdict === 'unjudged' ? limit : { ...limit, end: until });
}

/** As of when it is told how things stand: a limit that was over later than the last day of the case is told as over, not as running. */
function told({ asOf, from, bound = 0, verdict }: StatutoryLimit): Moment | undefined {
  if (asOf === undefined || isBefore(asOf, from)) return undefined;
  return verdict === 'broken' && asOf.first <= bound ? undefined : asOf;
}

/** A limit of no days is the day itself. */
function sameDay({ length, taken }: Measured): Measured {
  return length === 0 ? { length: 1, taken: taken === undefined ? undefined : taken + 1 } : { length, taken };
}

function wordsOf(limit: StatutoryLimit, waived: ReadonlySet<string>): string {
  const { kind, rule, from, end, bound, verdict, requirement } = limit;
  const length = measured(limit).length === 0 ? '当日' : rule.zh;
  const head = `${kind === 'most' ? '限' : '不少于'} ${length}：${momentText(from)} 起`;
  if (verdict === 'unjudged') return `${head}，${bound === undefined ? '没有这一年的工作日历' : '完成的时间读不出来'}，没有判断`;

  const until =
    end === undefined ? '' : `，${end.day === from.day && end.first === end.last ? momentText(end).slice(11) : momentText(end)} 完成`;
  const done = {
    kept: kind === 'most' && length !== '当日' ? `余 ${rest(limit)}` : '符合',
    broken: brokenWords(limit),
    open: `未见完成${standingOf(limit)}`,
  }[verdict];
  const ends = end === undefined && bound !== undefined ? `，到 ${dayText(dayAt(bound))} 止` : until;
  return `${head}${ends}，${done}${verdict === 'broken' && waived.has(requirement) ? '（有说明）' : ''}`;
}

/** Of how many the limit is the tightest, where there are several. */
function tightestOf({ of }: StatutoryLimit): string {
  return of > 1 ? `${of} 件中最紧　` : '';
}

function brokenWords(limit: StatutoryLimit): string {
  if (limit.kind === 'least') return `早了 ${rest(limit)}`;
  if (limit.end !== undefined) return `超过 ${rest(limit)}`;

  return `已届满，未见完成${standingOf(limit)}`;
}

/** How long it is still, or has been, until and since the limit. */
function standingOf(limit: StatutoryLimit): string {
  const asOf = told(limit);
  if (asOf === undefined) return '';
  const distance = rest({ ...limit, end: asOf });

  return `，至 ${dayText(asOf.day)} ${limit.verdict === 'broken' ? '已超过' : '还有'} ${distance}`;
}

/** The distance between what was taken and the limit: in the working days in which the limit is counted, where they are known. */
function rest(limit: StatutoryLimit): string {
  if (limit.workdaysApart !== undefined) return `${limit.workdaysApart} 个工作日`;
  const { length, taken = 0 } = measured(limit);
  const distance = Math.abs(length - taken);
  if (limit.unit !== 'hours') return `${distance} 日`;
  const minutes = Math.round(distance * 60);
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} 小时` : '', left > 0 || hours === 0 ? `${left} 分钟` : ''].filter((part) => part !== '').join(' ');
}

const hour = 3_600_000;
