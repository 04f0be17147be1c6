import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/layout/break-lines.ts';
import { lettersOf } from '../../src/layout/letters.ts';
import { cutter, type Setter } from '../../src/layout/setter.ts';
import type { Run } from '../../src/model/volume.ts';
import { fakeMeasure, fakePictures, fakeTheme } from './fake.ts';
import { mixedText, random } from './random.ts';

const setter: Setter = {
  theme: fakeTheme,
  pictures: fakePictures,
  references: { sections: new Map(), count: 0, elsewhere: new Map() },
  numberOnTop: true,
  elements: [],
  faults: [],
  cut: cutter(fakeTheme, fakeMeasure),
};

describe('lines', () => {
  test.each([
    ['a full stop that does not fit is pushed in', '一二三四五，六七八九。十一', 10, ['一二三四五，六七八九。', '十一']],
    ['a comma takes the last character along where nothing can shrink', '一二三四五六七八九十，一', 10, ['一二三四五六七八九', '十，一']],
    ['an opening bracket does not end a line', '一二三四五六七八九（十）', 10, ['一二三四五六七八九', '（十）']],
    ['a dash is not split and does not begin a line', '一二三四五六七八九——十', 10, ['一二三四五六七八', '九——十']],
    ['an ellipsis is not split', '一二三四五六七八九……十', 10, ['一二三四五六七八', '九……十']],
    ['a number stays with its unit', '一二三四五六七八九12公里', 10, ['一二三四五六七八九', '12公里']],
    ['a plate number stays whole', '一二三四五六辽BD12345号', 10, ['一二三四五六', '辽BD12345号']],
    ['a document number stays whole', '一二三四五六七罚〔2026〕第1号', 10, ['一二三四五六七', '罚〔2026〕第1号']],
    [
      'a document number longer than the line fills it and goes on at its year',
      '辽金普交罚〔2026〕第0012号',
      8.5,
      ['辽金普交罚', '〔2026〕第0012号'],
    ],
    ['a document number is parted rather than a hole left before it', '辽金普交罚〔2026〕第0012号', 11, ['辽金普交罚〔2026〕', '第0012号']],
    ['a number and its unit do not make a last line', '一二三四五六七八九十一二三12号', 13.5, ['一二三四五六七八九十一二', '三12号']],
    [
      'an entry of which only the end does not fit begins a line of its own',
      '时间：2026年5月12日　地点：金普新区汽配街12号',
      21,
      ['时间：2026年5月12日', '地点：金普新区汽配街12号'],
    ],
    [
      'the label of an entry stands on the line of its value',
      '联系人：王一鸣　联系电话：0411-8000001412345678',
      17,
      ['联系人：王一鸣', '联系电话：0411-8000001412345678'],
    ],
    [
      'an entry that would part between two numbers begins a line of its own',
      '证件号：21029919850312101X　电话：0411-8000011转8011、13800000011',
      26,
      ['证件号：21029919850312101X', '电话：0411-8000011转8011、13800000011'],
    ],
    ['the item of an article is not parted', '一二三四五六七八条第（三）项、', 10, ['一二三四五六七八条', '第（三）项、']],
    ['nor a range of shares', '一二三四五98.6％～99.2％', 9, ['一二三四五', '98.6％～99.2％']],
    ['from which day on is not parted', '一二三四五六期限自2026年3月6日', 12, ['一二三四五六期限', '自2026年3月6日']],
    ['one character does not make a last line of a box', '一二三四五六七八九十一二。', 11, ['一二三四五六七八九十', '一二。']],
    ['nor of a narrow box, whose line before then ends early', '大连样板货运有限公司', 9.5, ['大连样板货运有限', '公司']],
    [
      'an account stays with its word',
      `${'一二三四五六七八九十'.repeat(2)}，账号EXAMPLE-0001。`,
      28,
      [`${'一二三四五六七八九十'.repeat(2)}，`, '账号EXAMPLE-0001。'],
    ],
    [
      'room for a day stays with its unit',
      `${'一二三四五六七八九十'.repeat(2)}于\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日前改正`,
      23,
      [`${'一二三四五六七八九十'.repeat(2)}于`, '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日前改正'],
    ],
    [
      'one character does not make a last line of running text',
      '一二三四五六七八九十一二三四五六七八九十一二三四五。',
      24,
      ['一二三四五六七八九十一二三四五六七八九十一二三', '四五。'],
    ],
    [
      'a number leaves its unit rather than a hole in a line',
      `一二三四五六七八九十一二三四五六七八九十一二三四${'1234567890'}公里外`,
      30,
      [`一二三四五六七八九十一二三四五六七八九十一二三四${'1234567890'}`, '公里外'],
    ],
    ['a check box stays with its first character', '一二三四五六七八九□是', 10, ['一二三四五六七八九', '□是']],
    ['a Latin word stays whole', '一二三四五六七document', 10, ['一二三四五六七', 'document']],
    ['an address longer than a line breaks after a slash', 'http://example.org/abcdefgh/ijk', 10, ['http://example.org/', 'abcdefgh/ijk']],
    ['a word longer than a line is broken by force', 'abcdefghijklmnopqrstuvwxyz', 10, ['abcdefghijklmnopqrst', 'uvwxyz']],
    [
      'a word longer than a line begins where there is room for it',
      '一二三四abcdefghijklmnopqrstuvwxyz',
      10,
      ['一二三四abcdefghijk', 'lmnopqrstuvwxyz'],
    ],
    [
      'a word longer than a line is not begun with a few letters',
      '一二三四五六七八abcdefghijklmnopqrstuvwxyz',
      10,
      ['一二三四五六七八', 'abcdefghijklmnopqrst', 'uvwxyz'],
    ],
    [
      'an address is not parted within its slashes',
      '一二三四五（https://example.org/abc',
      9.6,
      ['一二三四五', '（https://', 'example.org/abc'],
    ],
    ['a hard line end is kept', '一二\n三四', 10, ['一二', '三四']],
    ['a currency sign stays with its amount', '一二三四五六七八九￥35', 10, ['一二三四五六七八九', '￥35']],
    ['a percent sign does not begin a line', '一二三四五六七八九十％多', 10, ['一二三四五六七八九', '十％多']],
    ['a wide space between two options is no indent', '一二三四五六七八九十\u3000□是', 10, ['一二三四五六七八九十', '□是']],
    ['a wide space at the beginning is an indent', '\u3000\u3000一二三四五六七八九十', 10, ['\u3000\u3000一二三四五六七八', '九十']],
    ['a space at a line end is not printed', '一二三四五六七八九十 一二', 10, ['一二三四五六七八九十', '一二']],
    [
      'a digest longer than a line begins in the line that leads to it',
      `摘要值为${'9f86d081884c7d659a2f'.repeat(3)}完`,
      24,
      [`摘要值为${'9f86d081884c7d659a2f'.repeat(2)}`.slice(0, 43), `${'9f86d081884c7d659a2f'.repeat(3)}完`.slice(39)],
    ],
    [
      'a digest does not end with two letters alone: some of its first line go along',
      `检查时全程摄录，经核对无误以后计算所得的摘要值为${'a'.repeat(113)}`,
      40,
      [`检查时全程摄录，经核对无误以后计算所得的摘要值为${'a'.repeat(27)}`, 'a'.repeat(80), 'a'.repeat(6)],
    ],
    [
      'or all of it, where the line that leads to it ends a little early without it and cannot be spread',
      `一二三四五六七八${'b'.repeat(32)}为${'a'.repeat(64)}`,
      28,
      [`一二三四五六七八${'b'.repeat(32)}为`, 'a'.repeat(56), 'a'.repeat(8)],
    ],
    [
      'the mark behind it is counted where its end is too short',
      `一二三四五六七八${'b'.repeat(32)}为${'a'.repeat(60)}。完`,
      28,
      [`一二三四五六七八${'b'.repeat(32)}为`, 'a'.repeat(56), `${'a'.repeat(4)}。完`],
    ],
    [
      'an address is not parted within https://',
      '上述事实，有现场笔录、询问笔录、订单的截图（https://example.org/order/2026/03/02/100016?from=app&lang=zh）等',
      25,
      ['上述事实，有现场笔录、询问笔录、订单的截图', '（https://example.org/order/2026/03/02/', '100016?from=app&lang=zh）等'],
    ],
    [
      'or all of it, where they are few',
      `检查时全程摄录，经核对无误以后计算所得的那一项摘要值为${'a'.repeat(69)}`,
      30.5,
      ['检查时全程摄录，经核对无误以后计算所得的那一项摘要值为', 'a'.repeat(61), 'a'.repeat(8)],
    ],
    [
      'an address that would leave a hole before it is broken behind a slash',
      '有现场笔录、见（https://example.org/order/2026/03/02/100016?from=app&lang=zh）等',
      27,
      ['有现场笔录、见（https://example.org/order/2026/03/02/', '100016?from=app&lang=zh）等'],
    ],
    [
      'an address of which only the end does not fit is broken behind its last joint',
      '见图（https://example.org/order/2026/03/02/100016?from=app&lang=zh-CN）等',
      33.5,
      ['见图（https://example.org/order/2026/03/02/100016?from=app&lang=', 'zh-CN）等'],
    ],
    [
      '第 is not parted from its number',
      '一二三四五六七八九十辽金普交综执强制执行催告字〔2026〕第00001173号（补）',
      31.4,
      ['一二三四五六七八九十辽金普交综执强制执行催告字〔2026〕', '第00001173号（补）'],
    ],
    [
      'a number of running text is not broken where its line is nearly full',
      '一二三四五六七八九十一二三四五六七八九十21029919850312101X',
      24,
      ['一二三四五六七八九十一二三四五六七八九十', '21029919850312101X'],
    ],
    [
      'a number alone does not make a last line',
      '一二三四五六七八九十一二三四五六七八九十一二三的情形1034',
      26,
      ['一二三四五六七八九十一二三四五六七八九十一二三的情', '形1034'],
    ],
    ['a sign is not parted from its number', '一二三四五－12℃', 6, ['一二三四五', '－12℃']],
    ['what follows the cause of a case is not parted', '一二三四五六七八九一案中', 10, ['一二三四五六七八九', '一案中']],
    [
      'the item of an article is pulled in where the marks of its line give way',
      '一二三，四五六，七八九，十一二三四五六七条第（三）项、八九',
      26,
      ['一二三，四五六，七八九，十一二三四五六七条第（三）项、', '八九'],
    ],
    [
      'the words of a document number are not parted, the number before its year',
      '一二三四五六七八九十一二三四书案号：辽金普交罚〔2026〕第1057号。',
      23.5,
      ['一二三四五六七八九十一二三四书案号：辽金普交罚', '〔2026〕第1057号。'],
    ],
    [
      'a line rather ends early than that the words of a document number are parted',
      '一二三四五六七八九十一二三四书案号：辽金普交罚〔2026〕第1057号。',
      22,
      ['一二三四五六七八九十一二三四书案号：', '辽金普交罚〔2026〕第1057号。'],
    ],
    [
      'but not by a hole',
      '一二三四五六七八九十一案号为：辽金普交综执强制执行催告字〔2026〕第1057号。',
      27,
      ['一二三四五六七八九十一案号为：辽金普交综执强制执行催告', '字〔2026〕第1057号。'],
    ],
    [
      'a line before the item of an article gets letters of the line before it rather than be spread for all to see',
      `${'一二三四五六七八九十'.repeat(6).slice(0, 56)}第（三）项规定的情形`,
      30,
      [
        '一二三四五六七八九十一二三四五六七八九十一二三四五六七八',
        '九十一二三四五六七八九十一二三四五六七八九十一二三四五六',
        '第（三）项规定的情形',
      ],
    ],
    [
      'two lines before it, where one has too little to give',
      `${'一二三四五六七八九十'.repeat(9).slice(0, 85)}第（十二）项规定的情形`,
      30,
      [
        '一二三四五六七八九十一二三四五六七八九十一二三四五六七八',
        '九十一二三四五六七八九十一二三四五六七八九十一二三四五六七',
        '八九十一二三四五六七八九十一二三四五六七八九十一二三四五',
        '第（十二）项规定的情形',
      ],
    ],
    [
      'a line that is spread unseen takes nothing',
      `${'一二三四五六七八九十'.repeat(6).slice(0, 58)}第（三）项规定的情形`,
      30,
      [
        '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十',
        '一二三四五六七八九十一二三四五六七八九十一二三四五六七八',
        '第（三）项规定的情形',
      ],
    ],
    [
      'a digest that would leave more than a fifth of its line open is broken, though the next has room for it',
      `一二三四五六七八九十一二三四五六七八九十${'a'.repeat(44)}`,
      30,
      [`一二三四五六七八九十一二三四五六七八九十${'a'.repeat(19)}`, 'a'.repeat(25)],
    ],
    [
      'one that leaves less stays whole',
      `一二三四五六七八九十一二三四五六七八九十一二三四五${'a'.repeat(44)}`,
      30,
      ['一二三四五六七八九十一二三四五六七八九十一二三四五', 'a'.repeat(44)],
    ],
    [
      'a moment is parted behind its day rather than within its time',
      '一二三四五六七八九十一二三四（2026年3月2日9时10分）；回答',
      25,
      ['一二三四五六七八九十一二三四（2026年3月2日', '9时10分）；回答'],
    ],
    [
      'a day is not parted behind its year where its line can be spread',
      `${'一二三四五六七八九十'.repeat(3)}一二于2026年3月26日决定`,
      37.5,
      [`${'一二三四五六七八九十'.repeat(3)}一二于`, '2026年3月26日决定'],
    ],
    [
      'nor a range of shares',
      `${'一二三四五六七八九十'.repeat(3)}一二占98.6％～99.2％，罚款`,
      37.5,
      [`${'一二三四五六七八九十'.repeat(3)}一二占`, '98.6％～99.2％，罚款'],
    ],
    [
      '补 is not parted from the number of its document',
      '一二三四五六七八九十一二三四五案号：罚〔2026〕第12号（补）等',
      25,
      ['一二三四五六七八九十一二三四五案号：罚〔2026〕', '第12号（补）等'],
    ],
    [
      'the number of a certificate stays with its name',
      '一二三四五六七八九十一二三四五（执法证号06021399004）',
      20,
      ['一二三四五六七八九十一二三四五', '（执法证号06021399004）'],
    ],
    [
      'an address is rather parted behind a joint than within a word, though its line ends a little early',
      '订单截图（https://example.org/order/2026/03/02/100111?from=app&lang=zh-CN&more=0123456789）等',
      33,
      ['订单截图（https://example.org/order/2026/03/02/100111?from=app&', 'lang=zh-CN&more=0123456789）等'],
    ],
    ['a label in brackets is not parted', '一二三四五（催告书案号：第三号）', 9, ['一二三四五', '（催告书案号：第', '三号）']],
    ['no mark begins the line behind a word that is broken by force', `${'abcde'.repeat(4)}。一`, 10, ['abcdeabcdeabcdeabc', 'de。一']],
  ])('%s', (_, text, width, expected) => {
    expect(broken(text, width)).toEqual(expected);
  });

  test('an address is not parted between the strokes behind its scheme', () => {
    const address = '（https://example.org/order/2026/03/02/100113?from=app&lang=zh-CN）等证据证明';
    const widths = Array.from({ length: 60 }, (_, index) => 21 + index / 4);
    const lines = widths.flatMap((width) => broken(`一二三四五六七八九十一二三四五六七八九十${address}`, width));
    expect(lines.filter((line) => line.endsWith(':/'))).toEqual([]);
  });

  test('the name of a host is parted behind its dot, and begins no line with it', () => {
    const before = '上述事实，有现场笔录、询问笔录、讯问的订单截图';
    const address = '（https://example.org/order/2026/03/02/100113?from=app&lang=zh-CN&more=0123456789）等';
    const widths = Array.from({ length: 60 }, (_, index) => 25 + index / 4);
    const lines = widths.flatMap((width) => broken(`${before}${address}`, width));
    expect(lines.filter((line) => /^\.|example\.or?$/u.test(line) && !line.endsWith('example.'))).toEqual([]);
  });

  test('the room at the end of a fill is no company for a last character', () => {
    const runs = [{ text: ' 一二三四五六七八九十一二三四五六七八九十一二三第（三）项 ', underline: true }, { text: '。' }];
    expect(linesOf(runs, 27).at(-1)).toBe('第（三）项 。');
  });

  test.each([
    ['room to write gives some and stays whole', '一二三', 8, '的规定，', 10, ['一二三________', '的规定，']],
    ['or for the mark behind it', '一二三', 8, '。', 10, ['一二三________。']],
    ['a little of it does not end a line', '一二三四五六七八九十一', 8, '的规定，', 13, ['一二三四五六七八九十一', '________的规定，']],
    ['short room goes to the next line whole', '一二三四五六七', 5, '的规，', 8, ['一二三四五六七', '_____的规，']],
    ['though the line before it ends early', '一二三四五', 9, '。', 10, ['一二三四五', '_________。']],
    ['in a box that is narrower it is parted', '一二', 9, '元', 5, ['一二', '_____', '____元']],
    [
      'what is left of room for a long answer goes along with its line',
      '一二三',
      24,
      '的规定，',
      26,
      ['一二三_______________________', '的规定，'],
    ],
    ['a label stands on the line of its room', '一二三四五六，证件编号：', 6, '', 13, ['一二三四五六，', '证件编号：______']],
  ])('%s', (_, before, count, behind, width, expected) => {
    const runs = [{ text: before }, { text: '\u3000'.repeat(count), underline: true }, { text: behind }];
    expect(linesOf(runs, width).map((line) => line.replaceAll('\u3000', '_'))).toEqual(expected);
  });

  test('no line of any mixture begins or ends with what may not, loses a character, or is wider than it can shrink to', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const next = random(seed);
      const text = mixedText(next, 800);
      const width = 8 + next(24);
      const lines = broken(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const [index, line] of lines.entries()) {
        const bad = /^[、，。；：？！）》”〕·～％℃—…]/u.test(line) && index > 0;
        const open = /[（《“〔￥№]$/u.test(line) && index + 1 < lines.length;
        const forced = isRunOfMarks(lines[index - 1] ?? '', line) || isRunOfMarks(line, lines[index + 1] ?? '');
        expect((bad || open) && !forced ? `seed ${seed}: ${lines[index - 1]} | ${line} | ${lines[index + 1]}` : '').toBe('');
      }
    }
  });
});

test.each([6, 7, 8, 9, 10, 11, 12, 13])('room for a day is not torn in a line of %d', (width) => {
  const room = (count: number): Run => ({ text: '\u3000'.repeat(count), underline: true });
  const runs = [{ text: '一二三四于' }, room(3), { text: '年' }, room(2), { text: '月' }, room(2), { text: '日作出了' }];
  const lines = linesOf(runs, width).map((line) => line.replaceAll('\u3000', '_'));
  expect(lines.filter((line) => line.includes('年')).map((line) => line.includes('___年__月__日'))).toEqual(width < 10 ? [false] : [true]);
  expect(lines.filter((line) => /_$/u.test(line))).toEqual([]);
});

describe('the space at an end of an underlined fill', () => {
  const lines = (fill: string, width: number): string[] =>
    lettersOf(setter, [{ text: '一二' }, { text: ` ${fill} `, underline: true }, { text: '。' }], { font: 'fang', size: 1 }).flatMap(
      (letters) =>
        breakLines(letters, width, width).map((line) => letters.text.slice(letters.starts[line.first], letters.starts[line.shown])),
    );
  test('makes no line of its own', () => {
    const [letters] = lettersOf(setter, [{ text: '一二' }, { text: ' 三四五六七八九） ', underline: true }], { font: 'fang', size: 1 });
    expect(letters && breakLines(letters, 10, 10).length).toBe(1);
  });
  test.each([8, 9, 10, 11, 12])('nor does a mark behind it begin one, in a line of %d', (width) => {
    expect(lines('三四五六七八九）', width).filter((line) => /^[）。]/u.test(line))).toEqual([]);
  });
  test('nor one within it begins a line', () =>
    expect(lines('三四五六七八 九十一', 8.5).map((line) => line.startsWith(' '))).toEqual([false, false]));
});

test('the first character of a fill ends no line of running text', () => {
  const before = '一二三四五六七八九十'.repeat(3);
  const number = { text: ' 辽金普交罚〔2026〕第1号 ', underline: true };
  expect(linesOf([{ text: `${before}案号为：` }, number, { text: '。' }], 36)).toEqual([
    `${before}案号为：`,
    ' 辽金普交罚〔2026〕第1号 。',
  ]);
});

test('a moment that is too long for its line ends it behind the day', () => {
  expect(broken('王一鸣\u30002026年3月12日10时26分', 8)).toEqual(['王一鸣', '2026年3月12日', '10时26分']);
});

/** So many marks in a row that no place is left at which a line could end. */
function isRunOfMarks(before: string, after: string): boolean {
  return (
    /^[^\p{Script=Han}A-Za-z0-9]*.?$/u.test(before) || /[（《“〔￥№、，。；：？！）》”〕·～％℃—…]{5}$/u.test(before + after.slice(0, 1))
  );
}

function broken(text: string, width: number): string[] {
  return linesOf([{ text }], width);
}

function linesOf(runs: readonly Run[], width: number): string[] {
  return lettersOf(setter, runs, { font: 'fang', size: 1 }).flatMap((letters) =>
    breakLines(letters, width, width).map((line) => letters.text.slice(letters.starts[line.first], letters.starts[line.shown])),
  );
}
