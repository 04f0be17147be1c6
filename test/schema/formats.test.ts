import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/schema/formats/index.ts';

const stories: Readonly<Record<string, { good: readonly string[]; bad: Readonly<Record<string, RegExp>> }>> = {
  date: {
    good: ['2026-03-02', '2024-02-29'],
    bad: {
      '2026-02-30': /没有 2026-02-30 这一天/,
      '2026-2-3': /要写成 2026-02-03（dossier lint --fix 会改）/,
      '2026年2月30日': /没有 2026-02-30 这一天/,
      '2026-03-02 09:10': /2026-03-02/,
      '2025-02-29': /没有/,
      去年: /2026-03-02/,
    },
  },
  moment: {
    good: [
      '2026-03-02 09:10',
      '2026-03-02 09:10:59',
      '2026-03-02T09:10',
      '2026-03-02 01:10Z',
      '2026-03-02 09:10 +08:00',
      '2026-03-02 09:10-05:30',
    ],
    bad: {
      '2026-03-02': /几点几分/,
      '2026-03-02 24:00': /没有/,
      '2026-02-30 10:00': /没有/,
      '2026-03-02 9:10': /要写成 2026-03-02 09:10（/,
      '2026年3月2日': /几点几分/,
      '2026年3月2日25时10分': /没有 2026-03-02 25:10 这个时刻/,
      '2026-03-02 09:10+15:00': /没有/,
    },
  },
  'day-or-moment': {
    good: ['2026-03-02', '2026-03-02 09:10'],
    bad: { '2026-02-30': /没有/, '2026-03-02 25:00': /没有/, 三月二日: /2026-03-02/, '2026.3.2': /要写成 2026-03-02（/ },
  },
  count: { good: ['0', '3', '120'], bad: { 三: /阿拉伯数字/, '03': /阿拉伯数字/, '-1': /阿拉伯数字/, '1.5': /阿拉伯数字/ } },
  money: { good: ['5000', '5000.00', '0.5'], bad: { '5,000': /逗号/, '5000元': /“元”/, 伍仟: /5000/, '5000.001': /5000/ } },
  millimetres: { good: ['42mm', '1mm', '99.9mm'], bad: { '0mm': /42mm/, '100mm': /99\.9mm/, 42: /42mm/, '4.2cm': /42mm/ } },
  length: { good: ['28mm', '1.5cm', '12pt', '四号', '小二'], bad: { 28: /28mm/, '-3mm': /28mm/, 四: /四号/, '28 毫米': /28mm/ } },
  decimal: { good: ['1', '1.75'], bad: { '-1': /1\.5/, 一倍半: /1\.5/ } },
  'id-card': {
    good: ['210299198503121014', '210299199007252028', '11010519491231002X'],
    bad: {
      '210299198503121015': /校验位不对/,
      '210299850312101': /15 位/,
      '21029919850312101': /18 位/,
      '210299198502301010': /出生日期不存在/,
      '11010519491231002x': /大写/,
    },
  },
  uscc: {
    good: ['91210299MA0EXA015D', '91210299MA0EXA0238', '92210299MA0EXA0310', '11210299MB0EXA043L', '91440101MA5D7WXX3J'],
    bad: {
      '91210299MA0EXA015E': /校验位不对/,
      '91210299MA0EXA025D': /校验位不对/,
      '91210299MA0EXA01': /18 位/,
      '91210299MAOEXA015D': /不该有的字符/,
    },
  },
  plate: {
    good: ['辽BZ0A01', '辽BD00001', '湘BF64880', '辽BZ0A1挂', '辽B12345D', '辽B1234学'],
    bad: { 辽B·Z0A01: /点/, 辽bz0a01: /大写/, 辽BIO123: /I 和 O/, 辽B1: /不像/, BZ0A01: /不像/ },
  },
  phone: {
    good: [
      '13800000001',
      '0411-87654321',
      '87654321',
      '12328',
      '0411-87654321-12',
      '138 0000 0001',
      '138-0000-0001',
      '0411-8765-4321',
      '（0411）87654321',
    ],
    bad: { '1380000000': /11 位/, 电话: /不像/ },
  },
  certificate: { good: ['06021399001', '34160775', '辽大执法证字第0012号'], bad: { '123': /6 到 20/, '0602 1399': /空格/ } },
  'document-number': {
    good: ['辽金普交罚〔2026〕第0012号', '湘攸交处罚〔2025〕092(非)号', '辽金普交罚告〔2026〕8号', '辽金普交分〔2026〕第0012-1号'],
    bad: {
      '辽金普交罚[2026]第0012号': /六角括号/,
      '辽金普交罚（2026）第0012号': /六角括号/,
      '辽金普交罚【2026】12号': /六角括号/,
      '辽金普交罚〔2026〕第0012': /“号”字/,
      '辽金普交罚 〔2026〕12号': /空格/,
      十二号: /2026/,
    },
  },
  postcode: { good: ['116600'], bad: { '11660': /六位/, 邮编: /六位/ } },
  path: {
    good: ['media/现场01.jpg', 'scans/a.pdf'],
    bad: { 'media\\a.jpg': /\//, 'C:/a.jpg': /盘符/, '/etc/passwd': /案件文件夹/, 'media/../../a': /\.\./, 'media//a': /空/ },
  },
  sha256: { good: ['0'.repeat(64)], bad: { [`${'0'.repeat(63)}G`]: /64 位/, abc: /64 位/ } },
};

describe('formats', () => {
  test('every file of the folder is in the list and has a story', () => {
    const files = readdirSync('src/schema/formats')
      .map((file) => file.replace('.ts', ''))
      .filter((file) => file !== 'index' && file !== 'format');
    expect(formats.map(({ name }) => name)).toEqual(files.sort());
    expect(Object.keys(stories).sort()).toEqual(files);
  });

  for (const format of formats) {
    const { good = [], bad = {} } = stories[format.name] ?? {};
    test.each([...good])(`${format.name} takes %s`, (text) => expect(format.fault(text)).toBeUndefined());
    test.each(Object.entries(bad))(`${format.name} refuses %s and says why`, (text, why) => {
      expect(format.fault(text)?.zh).toMatch(why);
      expect(format.fault(text)?.en).not.toBe('');
    });
  }
});
