import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { maskIds } from '../../src/model/mask-ids.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { excerpt } from '../../src/report/excerpt.ts';
import { frameOf } from '../../src/report/frame.ts';
import { pathOf } from '../../src/report/path-of.ts';
import { wrapText } from '../../src/report/wrap-text.ts';

describe('lines', () => {
  test('break between Chinese characters, never before a closing or after an opening mark', () => {
    expect(wrapText('应当报本机关负责人批准，并记明（时间）。', 22)).toEqual(['应当报本机关负责人批', '准，并记明（时间）。']);
    expect(wrapText('甲乙丙丁戊，己', 10)).toEqual(['甲乙丙丁', '戊，己']);
    expect(wrapText('甲乙丙丁（己）', 10)).toEqual(['甲乙丙丁', '（己）']);
  });

  test('keep paths and numbers whole, and cut what is longer than a line', () => {
    expect(wrapText('看 waivers.yaml 说明', 12)).toEqual(['看', 'waivers.yaml', '说明']);
    expect(wrapText('0123456789', 4)).toEqual(['0123', '4567', '89']);
  });
});

describe('the marker', () => {
  const place = { file: 'a.yaml', line: 1, pointer: '' };

  test('stands under Han characters by their width', () => {
    expect(frameOf({ ...place, source: '姓名: 张某 # 注', column: 5, length: 2 }, 60)).toEqual({
      line: '姓名: 张某 # 注',
      marker: '      ^^^^',
    });
  });

  test('follows the marked text into a long line', () => {
    const source = `${'甲'.repeat(60)}乙${'丙'.repeat(60)}`;
    const frame = frameOf({ ...place, source, column: 61, length: 1 }, 40);
    expect(frame?.line).toBe(`...${'甲'.repeat(7)}乙${'丙'.repeat(9)}...`);
    expect(frame?.marker).toBe(`${' '.repeat(17)}^^`);
  });

  test('shows the end of a line where nothing is written', () => {
    expect(frameOf({ ...place, source: '住址:', column: 4, length: 1 }, 60)?.marker).toBe('     ^');
  });

  test('spells out what a terminal would obey', () => {
    expect(frameOf({ ...place, source: '\u001b[31m\u202e甲\t乙', column: 7, length: 1 }, 60)).toEqual({
      line: '<U+001B>[31m<U+202E>甲  乙',
      marker: `${' '.repeat(20)}^^`,
    });
  });
});

describe('personal data', () => {
  test.each([
    ['210299198503121014', '210299********1014'],
    ['21029919850312101X', '210299********101X'],
    ['210299 19850312 1014', '210299 ******** 1014'],
    ['２１０２９９１９８５０３１２１０１４', '２１０２９９********１０１４'],
    ['21029919850312101', '210299*******2101'.slice(0, 17)],
    ['6222020200012345678', '622202*********5678'],
  ])('%s is masked', (text, masked) => {
    expect(maskIds(`号码${text}。`)).toHaveLength(text.length + 3);
    expect(maskIds(text)).toBe(masked);
  });

  test.each(['13800000001', '2026-03-02 09:10', `${'0123456789abcdef'.repeat(4)}`, '辽金普交罚〔2026〕第0012号'])('%s stays', (text) => {
    expect(maskIds(text)).toBe(text);
  });
});

test('the excerpt of an article is the sentence that the message speaks of', () => {
  expect(excerpt('甲应当登记。乙应当在24小时内补报。丙应当归档。', '二十四小时：应当在24小时内补报')).toBe('……乙应当在24小时内补报。……');
  expect(excerpt('', '甲')).toBe('');
});

test('paths are told from where the user stands', () => {
  expect(['.', '', 'a/', 'a//', '/'].map((folder) => pathOf(folder, 'b.yaml'))).toEqual([
    'b.yaml',
    'b.yaml',
    'a/b.yaml',
    'a/b.yaml',
    '/b.yaml',
  ]);
  expect(pathOf('案件/', '')).toBe('案件');
});

test('the width of every character is what string-width says', () => {
  const characters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter(
    (character) => !/[\p{Cs}\p{Cc}]/u.test(character),
  );
  expect(characters.filter((character) => displayWidth(character) !== stringWidth(character))).toEqual([]);
});
