import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { breakLines } from '../../src/layout/break-lines.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import { lettersOf } from '../../src/layout/letters.ts';
import { cutter, type Setter } from '../../src/layout/setter.ts';
import type { PlacedVolume, TextItem } from '../../src/model/page.ts';
import type { Block, ParagraphBlock, Run, Volume } from '../../src/model/volume.ts';
import { shipped } from '../compose/read-templates.ts';
import { wordsFor } from '../compose/words-for.ts';
import { fakePictures } from './fake.ts';

const { theme, styles } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const measure = measureFonts(openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))]))));
const setter: Setter = {
  theme,
  pictures: fakePictures,
  references: { sections: new Map(), elsewhere: new Map(), count: 0 },
  numberOnTop: true,
  elements: [],
  faults: [],
  cut: cutter(theme, measure),
};
const em = 16;
const room = theme.paper.width - theme.margins.inner - theme.margins.outer;

describe('what may not begin a line (GB/T 15834, CLREQ 3.1)', () => {
  test.each([
    '——',
    '·',
    '～',
    '％',
    '%',
    '℃',
    '‰',
    '°',
    '…',
    '……',
    '，',
    '。',
    '）',
    '》',
    '”',
    '〕',
    '、',
    '：',
    '；',
    '！',
    '？',
    '々',
    'ー',
  ])('%s', (mark) => expect(broken(mark).filter((line, index) => index > 0 && line.startsWith(mark.slice(0, 1)))).toEqual([]));
});

describe('what may not end a line', () => {
  test.each(['（', '《', '“', '〔', '￥', '$', '№', '「'])('%s', (mark) =>
    expect(broken(mark).filter((line) => line.endsWith(mark))).toEqual([]),
  );
});

describe('room between Han and Latin', () => {
  test.each([
    ['a number has a quarter of an em on either side', '共35吨', [0.25, 0.25]],
    ['no room inside a plate number', '号牌辽BZ0A01', []],
    ['no room inside a document number', '罚〔2026〕第0012号', []],
    ['no room between punctuation and a number', '（35）', []],
  ])('%s', (_, text, gaps) => {
    const items = texts(layout([paragraph([{ text }])]));
    expect(items.map((item) => item.text).join('')).toBe(text);
    const ends = items.map((item) => item.x + item.width);
    const between = items.slice(1).map((item, index) => Math.round(((item.x - (ends[index] ?? 0)) / em) * 100) / 100);
    expect(between.filter((gap) => Math.abs(gap) > 0.01)).toEqual(gaps);
  });

  test('an identity number and an account stay one word, evenly set', () => {
    const items = texts(layout([paragraph([{ text: '21029919850312101X' }]), paragraph([{ text: 'EXAMPLE-0000-0001' }])]));
    expect(items.map(({ text, spacing }) => [text, spacing])).toEqual([
      ['21029919850312101X', 0],
      ['EXAMPLE-0000-0001', 0],
    ]);
  });
});

describe('a justified paragraph', () => {
  const prose = wordsFor('现场情况', 7, 'usual', true).repeat(12);
  const style = styles.text ?? { font: 'fang', size: 14 };
  const lines = linesOf(layout([{ kind: 'paragraph', runs: [{ text: prose }], ...style }]));

  test('begins two characters in', () => {
    expect((lines[0]?.[0]?.x ?? 0) - theme.margins.inner).toBeCloseTo(2 * style.size, 3);
  });

  test('ends each line but the last at the edge of the type area', () => {
    const ends = lines.slice(0, -1).map((line) => Math.max(...line.map((item) => item.x + item.width)) - theme.margins.inner);
    expect(ends.length).toBeGreaterThan(12);
    expect(ends.filter((end) => Math.abs(end - room) > 0.02)).toEqual([]);
  });

  test('has its lines at the leading of the theme', () => {
    const tops = lines.map((line) => line[0]?.y ?? 0);
    const pitch = (style.leading ?? theme.body.leading) * style.size;
    expect(tops.slice(1, 20).filter((y, index) => Math.abs(y - (tops[index] ?? 0) - pitch) > 0.001)).toEqual([]);
  });
});

test('marks that meet are set closer: the blank half of the first goes', () => {
  const [first, second] = texts(layout([paragraph([{ text: '》（' }])]));
  expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(em / 2, 3);
});

test('the room at the ends of an underlined fill stays with its words', () => {
  const fill = (before: number): Run[] => [
    { text: '一'.repeat(before) },
    { text: ' 2026年3月2日 ', underline: true },
    { text: '起解除该证据登记保存。' },
  ];
  for (let before = 1; before < 40; before++) {
    const lines = linesOf(layout([paragraph(fill(before))])).map((line) => line.map((item) => item.text).join(''));
    expect(lines.filter((line, index) => / $/.test(line) && lines[index + 1]?.startsWith('2026'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith(' 起'))).toEqual([]);
  }
});

test.each(['（逐页签名并捺印）', '（未逐页签名）', '（捺印）', '（盖章）'])('how a signature was made stays in one piece: %s', (mark) => {
  for (let before = 1; before < 24; before++) {
    const lines = brokenText(`签名：${'某'.repeat(before)}${mark}`);
    expect(lines.filter((line) => line.includes('（') !== line.includes('）'))).toEqual([]);
  }
});

test('a rare character goes to the first face that has it, one that none has is told with its place', () => {
  const from = { file: 'records/01.yaml', pointer: '/被询问人' };
  const placed = layout([
    paragraph([
      { text: '䶮㛃𬭚☑Ⅱ㎡', from },
      { text: '𠮷', from },
    ]),
  ]);
  expect(placed.faults).toEqual([{ kind: 'glyph', text: '𠮷', from }]);
  expect(new Set(texts(placed).map(({ face }) => face)).size).toBe(2);
});

describe('what sinks in its box', () => {
  const [said, signed] = [paragraph([{ text: '同意。' }]), { ...paragraph([{ text: '签名' }]), sinks: true as const }];
  const boxed = (minHeight: number, blocks: readonly ParagraphBlock[]) => {
    const items = texts(layout([{ kind: 'grid', columns: [1], border: true, rows: [{ minHeight, cells: [{ blocks, valign: 'top' }] }] }]));
    return items.map(({ text, y }) => [text, Math.round(y - theme.margins.top)] as const);
  };
  const natural = 2 * 1.5 * em + 2 * theme.cellPadding;

  test('stands at its foot; what stands before it, at its head', () => {
    const [[, head = 0] = [], [, foot = 0] = []] = boxed(200, [said, signed]);
    const [[, first = 0] = [], [, second = 0] = []] = boxed(natural, [said, signed]);
    expect([head, foot]).toEqual([first, second + Math.round(200 - natural)]);
  });

  test('keeps its place where the box has no room to spare', () =>
    expect(boxed(natural, [said, signed])).toEqual(boxed(natural, [said, paragraph([{ text: '签名' }])])));
});

describe('a page ends with no line that', () => {
  const lastLines = (text: string) =>
    Array.from({ length: 40 }, (_, above) => {
      const [first] = layout([...Array.from({ length: above }, () => paragraph([{ text: '一' }])), paragraph([{ text }])]).pages;
      const items = first?.items.filter((item): item is TextItem => item.kind === 'text') ?? [];
      const foot = Math.max(...items.map(({ y }) => y));
      return items.flatMap((item) => (item.y === foot ? [item.text] : [])).join('');
    });
  const prose = '一二三四五六七八九十'.repeat(6);

  test.each([
    ['names what stands on the next', `${prose.slice(0, 52)}；回答：${'a'.repeat(40)}${prose.repeat(20)}`, '回答：'],
    ['parts a number from its name', `${prose.slice(0, 49)}（执法证号${'0602139900'.repeat(2)}）${prose.repeat(20)}`, '执法证号'],
  ])('%s', (_, text, end) => {
    const lines = linesOf(layout([paragraph([{ text }])])).map((line) => line.map((item) => item.text).join(''));
    expect(lines.some((line) => line.endsWith(end))).toBe(true);
    expect(lastLines(text).filter((line) => line.endsWith(end))).toEqual([]);
  });
});

test('many lines in a row that name what stands on the next leave no page empty before them', () => {
  const lines = '一二三四五六七八九十一二三四五六七八九十一二三四五六七：'.repeat(60);
  const placed = layout([...Array.from({ length: 12 }, () => paragraph([{ text: '一' }])), paragraph([{ text: lines }])]);
  expect(Math.max(...texts({ ...placed, pages: placed.pages.slice(0, 1) }).map(({ y }) => y))).toBeGreaterThan(
    theme.paper.height - theme.margins.bottom - 50,
  );
});

test('the type area and sizes are those of the theme: A4, 28 mm bound, FangSong 四号', () => {
  const mm = (points: number): number => Math.round((points / 72) * 25.4 * 10) / 10;
  expect([mm(theme.paper.width), mm(theme.paper.height), mm(theme.margins.inner)]).toEqual([210, 297, 28]);
  expect([theme.body.font, theme.body.size, styles.title?.size, styles.value?.size]).toEqual(['fang', 14, 22, 12]);
});

/** Lines of a text with the mark at every place, in rooms of ten ideographs. */
function broken(mark: string): readonly string[] {
  return Array.from({ length: 24 }, (_, before) => `${'一'.repeat(before)}${mark}${'二'.repeat(24)}`).flatMap(brokenText);
}

/** Its lines in a room of ten ideographs. */
function brokenText(text: string): readonly string[] {
  return lettersOf(setter, [{ text }], { font: 'fang', size: em }).flatMap((letters) =>
    breakLines(letters, 10 * em, 10 * em).map((line) => letters.text.slice(letters.starts[line.first], letters.starts[line.shown])),
  );
}

function paragraph(runs: readonly Run[]): ParagraphBlock {
  return { kind: 'paragraph', runs, font: 'fang', size: em, leading: 1.5, align: 'left' };
}

function layout(blocks: readonly Block[]): PlacedVolume {
  const volume: Volume = {
    meta: { title: '', author: '', subject: '', keywords: [], producer: '', created: '2026-01-01T00:00:00Z', language: 'zh-CN' },
    front: [{ id: 'a', title: 'a', ownNumbers: false, blocks }],
    body: [],
    back: [],
    pageNumber: 'top-outer',
  };
  return layoutVolume(volume, theme, measure, fakePictures);
}

function texts(placed: PlacedVolume): readonly TextItem[] {
  return placed.pages.flatMap((page) => page.items.filter((item): item is TextItem => item.kind === 'text'));
}

/** The text items of the first page, line by line. */
function linesOf(placed: PlacedVolume): readonly (readonly TextItem[])[] {
  const lines = new Map<number, TextItem[]>();
  for (const item of placed.pages[0]?.items ?? []) {
    if (item.kind === 'text') lines.set(item.y, [...(lines.get(item.y) ?? []), item]);
  }
  return [...lines.values()];
}
