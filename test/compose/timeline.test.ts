import { describe, expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { figuresOf } from '../../src/compose/figures-of.ts';
import { timeAxis } from '../../src/compose/time-axis.ts';
import type { VolumeFacts } from '../../src/compose/volume-facts.ts';
import type { ListedFile } from '../../src/model/case.ts';
import { dayText, parseMoment } from '../../src/model/moment.ts';
import type { StatutoryLimit } from '../../src/model/statutory-limit.ts';
import type { Tree } from '../../src/model/value.ts';
import { mediaItemsOf } from '../../src/parse/media-items.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
const timelineOf = (records: readonly Tree[], limits: readonly StatutoryLimit[] = [], told: Partial<VolumeFacts> = {}) =>
  composeVolume(sampleCase(records), forms, shipped.value, { ...facts, limits, ...told }).back.find((section) => section.id === 'timeline');
const filing: Tree = { 文书: '立案登记表', 受案时间: '2026-03-02 08:40' };
const decision: Tree = { 文书: '行政处罚决定书', 文号: '1号', 印章: { 日期: '2026-03-27' } };

test('every dated document stands at its day under its stage', () => {
  const figures = timelineOf([decision, filing])?.blocks.filter((block) => block.kind === 'figure') ?? [];
  expect(figures.map((figure) => figure.alt)).toEqual([
    '程序启动：2026-03-02 至 2026-03-02；2026-03-02 08:40 立案登记表；审查决定：2026-03-27 至 2026-03-27；2026-03-27 行政处罚决定书',
  ]);
  const marks = figures[0]?.marks.filter((mark) => mark.kind === 'box' && mark.shade === 0 && mark.y > 34) ?? [];
  const xs = marks.map((mark) => (mark.kind === 'box' ? mark.x : 0));
  expect(xs[0]).toBeLessThan(xs[1] ?? 0);
});

test('photos and recordings stand under the stage in which each was made, every one at its time', () => {
  const media: Tree = {
    文书: '音像资料',
    环节: '调查取证',
    资料: [
      { 文件: 'media/a.jpg', 拍摄时间: '2026-03-02 09:00' },
      { 文件: 'media/b.jpg', 拍摄时间: '2026-03-20 09:00' },
      { 文件: 'media/c.jpg', 拍摄时间: '2026-03-28 10:00', 环节: '送达执行' },
      { 文件: 'media/d.mp4', 起: '2026-03-02 09:05', 止: '2026-03-02 09:25' },
    ],
  };
  const record = { form: '音像资料', file: 'records/03.yaml', data: media };
  const files = (['a.jpg', 'b.jpg', 'c.jpg', 'd.mp4'] as const).map(
    (name): ListedFile => ({ path: `media/${name}`, type: 'file', size: 1, kind: name.endsWith('jpg') ? 'jpeg' : 'mp4' }),
  );
  const parsed = sampleCase([decision, filing, media], { media: mediaItemsOf([record]), files });
  const timeline = composeVolume(parsed, forms, shipped.value, facts).back.find((section) => section.id === 'timeline');
  const [figure] = timeline?.blocks.filter((block) => block.kind === 'figure') ?? [];

  expect(figure?.alt).toContain(
    '调查取证：2026-03-02 至 2026-03-20；03-02 至 03-20 照片（3张）中的2件；2026-03-02 09:05 录音录像资料记录单（1件）；',
  );
  expect(figure?.alt).toContain('送达执行：2026-03-28 至 2026-03-28；2026-03-28 10:00 照片（3张）中的1件');
  const hollow = figure?.marks.filter((mark) => mark.kind === 'box' && mark.shade === 1 && mark.y > 34) ?? [];
  expect(hollow).toHaveLength(4);
});

test('a long case goes on in another drawing, each within its canvas', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ ...filing, 受案时间: `2026-${String(1 + (index % 12)).padStart(2, '0')}-05` }));
  const figures = timelineOf(many)?.blocks.filter((block) => block.kind === 'figure') ?? [];
  expect(figures.length).toBe(2);
  for (const { width, height, marks } of figures) {
    for (const mark of marks) {
      if (mark.kind === 'box')
        expect(mark.x >= 0 && mark.x + mark.width <= width && mark.y >= 0 && mark.y + mark.height <= height).toBe(true);
    }
  }
});

const limitDay = parseMoment('2026-03-02');
if (limitDay === undefined) throw new Error();
const kept: StatutoryLimit = {
  requirement: 'T-10d',
  says: { zh: '应当在十日内办结', en: 'within ten days' },
  cited: { zh: '制度第九十九条', en: 'Article 99' },
  kind: 'most',
  unit: 'days',
  rule: { zh: '10 日', en: '10 days' },
  from: limitDay,
  end: limitDay,
  bound: limitDay.last,
  verdict: 'kept',
  of: 1,
};

test('the drawing in the package names the limits as the page does', () => {
  const figures = figuresOf(timelineOf([filing], [kept])?.blocks ?? []);
  const alone = figures.filter(({ marks }) => marks.length === 1).map(({ alt }) => alt);

  expect(alone).toEqual(['法定期限', '共 1 项：没有超过 1 项。条长为期限；灰：已用，白：剩余，黑：超过，竖线：届满。']);
  expect(figures).toHaveLength(4);
});

test.each([
  [true, '共 1 项：未见完成 1 项。未见完成的算到印草稿的那一天。'],
  [false, '共 1 项：未见完成 1 项。未见完成的算到卷内最后一日。'],
])('of what is not done the sheet says until when it is counted (a draft: %s)', (draft, words) => {
  const { end: _, ...undone } = kept;
  const asOf = parseMoment('2026-03-05');
  const blocks = timelineOf([filing], [{ ...undone, verdict: 'open', ...(asOf === undefined ? {} : { asOf }) }], { draft })?.blocks ?? [];
  expect(figuresOf(blocks).map(({ alt }) => alt)).toContainEqual(expect.stringContaining(words));
});

describe('what stands below the course of a case', () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...filing, 受案时间: `2026-03-${String(1 + (index % 28)).padStart(2, '0')}` }));
  const heights = (events: number, limits: number) =>
    timelineOf(
      days(events),
      Array.from({ length: limits }, () => kept),
    )?.blocks.flatMap((block) => (block.kind === 'figure' ? [Math.round(block.height)] : []));

  test.each([
    ['rows move closer together where the limits then need no page of their own', 34, 3, 1, 1],
    ['two limits do not stand alone on a page: the course goes on above them', 45, 2, 2, 2],
    ['many limits have a page of their own', 45, 12, 1, 2],
  ])('%s', (_, events, limits, drawings, pages) => {
    const all = heights(events, limits) ?? [];
    expect(all.length).toBe(drawings + 1);
    const [last = 0, bars = 0] = all.slice(-2);
    expect(last + bars + 50 <= 630 ? drawings : drawings + 1).toBe(pages);
  });
});

describe('the limits of the law', () => {
  test('what is said beside a bar stays within its drawing', () => {
    const long = { ...limit, verdict: 'broken', of: 6, unit: 'hours', rule: { zh: '24 小时', en: '24 hours' } } as const;
    const hours = { from: moment('2026-05-12 09:30'), end: moment('2027-05-13 11:05'), bound: moment('2026-05-13 09:30').last };
    const [figure] = barsOf([{ ...long, ...hours }]);
    const words = figure?.marks.flatMap((mark) => (mark.kind === 'text' && mark.x > 0 && mark.anchor === 'left' ? [mark] : [])) ?? [];

    expect(words.map(({ text }) => text)).toEqual(['限 24 小时：2026-05-12 09:30 起，2027-05-13 11:05 完成，', '超过 8761 小时 35 分钟']);
    expect(words.every(({ y }) => y <= (figure?.height ?? 0))).toBe(true);
  });

  test('of how many it is the tightest stands beside the article, and leaves the words beside the bar one line', () => {
    const hours = { from: moment('2026-05-12 09:30'), end: moment('2026-05-13 09:05'), bound: moment('2026-05-13 09:30').last };
    const [figure] = barsOf([{ ...limit, of: 13, unit: 'hours', rule: { zh: '24 小时', en: '24 hours' }, ...hours }]);
    const words = figure?.marks.flatMap((mark) => (mark.kind === 'text' && mark.x > 0 ? [[mark.anchor, mark.text]] : []));

    expect(words).toEqual([
      ['right', '13 件中最紧　制度第九十九条'],
      ['left', '限 24 小时：2026-05-12 09:30 起，2026-05-13 09:05 完成，余 25 分钟'],
    ]);
  });

  const moment = (text: string) => {
    const parsed = parseMoment(text);
    if (parsed === undefined) throw new Error(text);
    return parsed;
  };
  const limit: StatutoryLimit = {
    requirement: 'T-10d',
    says: { zh: '应当在十日内办结', en: 'within ten days' },
    cited: { zh: '制度第九十九条', en: 'Article 99' },
    kind: 'most',
    rule: { zh: '10 日', en: '10 days' },
    unit: 'days',
    from: moment('2026-03-02'),
    end: moment('2026-03-06'),
    bound: moment('2026-03-12').last,
    verdict: 'kept',
    of: 1,
  };
  const barsOf = (limits: readonly StatutoryLimit[], told: Partial<VolumeFacts> = {}) =>
    (timelineOf([filing], limits, told)?.blocks ?? []).flatMap((block) =>
      block.kind === 'figure' && block.alt.includes('制度') ? [block] : [],
    );

  test.each<readonly [name: string, changes: Partial<StatutoryLimit>, words: string]>([
    ['kept', {}, '限 10 日：2026-03-02 起，2026-03-06 完成，余 6 日'],
    ['exceeded', { end: moment('2026-03-14'), verdict: 'broken' }, '限 10 日：2026-03-02 起，2026-03-14 完成，超过 2 日'],
    ['running', { verdict: 'open' }, '限 10 日：2026-03-02 起，到 2026-03-12 止，未见完成'],
    ['run out', { verdict: 'broken' }, '限 10 日：2026-03-02 起，到 2026-03-12 止，已届满，未见完成'],
    ['without a calendar', { verdict: 'unjudged' }, '限 10 日：2026-03-02 起，没有这一年的工作日历，没有判断'],
    ['the tightest of several', { of: 3 }, '3 件中最紧　限 10 日：2026-03-02 起，2026-03-06 完成，余 6 日'],
    ['kept, and not too soon', { kind: 'least', bound: moment('2026-03-05').first }, '不少于 10 日：2026-03-02 起，2026-03-06 完成，符合'],
    [
      'in working days',
      { unit: 'workdays', rule: { zh: '7 个工作日', en: '7 working days' }, bound: moment('2026-03-11').last, workdaysApart: 3 },
      '限 7 个工作日：2026-03-02 起，2026-03-06 完成，余 3 个工作日',
    ],
    [
      'in hours',
      {
        unit: 'hours',
        rule: { zh: '24 小时', en: '24 hours' },
        from: moment('2026-03-02 08:00'),
        end: moment('2026-03-02 10:20'),
        bound: moment('2026-03-03 08:00').last,
      },
      '限 24 小时：2026-03-02 08:00 起，10:20 完成，余 21 小时 40 分钟',
    ],
    [
      'of the day itself',
      { rule: { zh: '0 日', en: '0 days' }, end: moment('2026-03-02'), bound: moment('2026-03-02').last },
      '限 当日：2026-03-02 起，2026-03-02 完成，符合',
    ],
  ])('%s', (_, { end = limit.end, bound = limit.bound, ...changes }, words) => {
    const open = changes.verdict === 'open' || words.includes('未见完成');
    const { end: _end, bound: _bound, ...bare } = { ...limit, ...changes };
    const judged: StatutoryLimit = {
      ...bare,
      ...(open || end === undefined ? {} : { end }),
      ...(changes.verdict === 'unjudged' || bound === undefined ? {} : { bound }),
    };
    expect(barsOf([judged]).map(({ alt }) => alt)).toEqual([`应当在十日内办结（制度第九十九条）：${words}`]);
  });

  test('what was not done tells how many days are left or exceeded, as of the day that it says, and its bar shows them', () => {
    const { end: _, ...undone } = limit;
    const cases = [
      [{ ...undone, verdict: 'open', asOf: moment('2026-03-05'), workdaysApart: 5 }, '还有 5 个工作日', 45],
      [{ ...undone, verdict: 'open', asOf: moment('2026-03-05') }, '还有 7 日', 45],
      [{ ...undone, verdict: 'broken', asOf: moment('2026-03-17') }, '已超过 5 日', 100],
    ] as const;
    for (const [judged, words, used] of cases) {
      const [bars] = barsOf([judged]);
      const grey = bars?.marks.flatMap((mark) => (mark.kind === 'box' && mark.shade === 0.7 ? [mark.width] : []));
      expect(bars?.alt).toContain(`未见完成，至 ${dayText(judged.asOf.day)} ${words}`);
      expect(grey).toEqual([used]);
    }
  });

  test('a limit that was over only after the last day of the case is told as over, and not how much was left of it', () => {
    const { end: _, ...undone } = limit;
    const [bars] = barsOf([{ ...undone, verdict: 'broken', asOf: moment('2026-03-05') }]);
    expect(bars?.alt).toMatch(/已届满，未见完成$/);
    expect(bars?.marks.flatMap((mark) => (mark.kind === 'box' ? [mark.shade] : []))).toEqual([0.7, 0]);
  });

  test('nor is anything told as of a day before the limit began', () => {
    const { end: _, ...undone } = limit;
    expect(barsOf([{ ...undone, verdict: 'open', asOf: moment('2026-02-01') }])[0]?.alt).toMatch(/未见完成$/);
  });

  test('what was not done and is over is not drawn as time that is left', () => {
    const { end: _, ...undone } = limit;
    const [bars] = barsOf([{ ...undone, verdict: 'broken' }]);
    expect(bars?.marks.flatMap((mark) => (mark.kind === 'box' ? [mark.shade] : []))).toEqual([0.7, 0]);
  });

  test('what went beyond the limit is black, and nothing leaves the canvas', () => {
    const [bars] = barsOf([{ ...limit, end: moment('2027-03-14'), verdict: 'broken' }, limit]);
    const boxes = bars?.marks.flatMap((mark) => (mark.kind === 'box' ? [mark] : [])) ?? [];
    expect(boxes.filter(({ shade }) => shade === 0).length).toBe(1);
    for (const { x, width } of boxes) expect(x >= 0 && x + width <= (bars?.width ?? 0)).toBe(true);
  });

  test('many go on over pages, about as many on each', () => {
    const many = Array.from({ length: 45 }, () => limit);
    expect(barsOf(many).map(({ alt }) => alt.split('；').length)).toEqual([15, 15, 15]);
  });
});

describe('the scale', () => {
  const at = (text: string) => parseMoment(text)?.first ?? 0;
  test.each([
    ['a day', '2026-03-02 08:40', '2026-03-02 16:00', ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00']],
    ['a week', '2026-03-02 08:40', '2026-03-08', ['03-03', '03-04', '03-05', '03-06', '03-07', '03-08']],
    ['two months', '2026-03-02', '2026-04-24', ['03-02', '03-09', '03-16', '03-23', '03-30', '04-06', '04-13', '04-20']],
    ['a year and a half', '2026-03-02', '2027-09-01', ['7月', '2027年', '7月']],
    ['twelve days', '2026-03-26 09:34', '2026-04-06', ['03-28', '03-30', '04-01', '04-03', '04-05']],
    ['two months less a few days', '2026-03-02', '2026-04-29', ['03-09', '03-23', '04-06', '04-20']],
    ['one moment', '2026-03-02 08:40', '2026-03-02 08:40', ['03-02']],
  ])('of %s', (_, first, last, labels) => {
    const { ticks } = timeAxis(at(first), at(last), 166, 366);
    expect(ticks.map(({ label }) => label)).toEqual(labels);
    for (const { x } of ticks) expect(x > 166 && x < 366).toBe(true);
  });
});

test('a case without a date has no such sheet', () => {
  expect(timelineOf([{ 文书: '立案登记表' }])).toBeUndefined();
});
