import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintShapes } from '../../src/lint/lint-shapes.ts';
import { mendCase, type Sources } from '../../src/mend/mend-case.ts';
import type { FileFix } from '../../src/model/fix.ts';
import { parseCase } from '../../src/parse/case.ts';
import { rules } from '../made-rules.ts';
import { readFolder } from '../parse/read-folder.ts';

const fixable = ['S-bom', 'S-gb18030', 'S-utf16', 'S-tab', 'S-wide-colon', 'S-wide-comma', 'S-wide-comma-text', 'S-colon-space'];
const root = 'test/parse/cases';
const cases = readdirSync(root).sort();

function mend({ folder, files, contents }: Sources, wanted: (id: string) => boolean = () => true): readonly FileFix[] {
  return mendCase({ folder, files, contents }, { judge: (parsed) => lintShapes(parsed, rules).findings, wanted });
}

function mended(sources: Sources): Sources {
  const after = mend(sources).map((fix) => [fix.file, new TextEncoder().encode(fix.after)] as const);

  return { ...sources, contents: new Map([...sources.contents, ...after]) };
}

function idsOf({ folder, files, contents }: Sources): string[] {
  return parseCase(folder, files, contents).findings.map(({ id }) => id);
}

describe('every folder of the reader', () => {
  test.each(cases)('%s: what is safe is mended, and nothing gets worse', (name) => {
    const sources = { folder: name, ...readFolder(join(root, name)) };
    const [before, after] = [idsOf(sources), idsOf(mended(sources))];
    for (const id of new Set(after)) {
      expect(after.filter((each) => each === id).length, id).toBeLessThanOrEqual(before.filter((each) => each === id).length);
    }
    expect(mend(mended(sources)), 'a second time nothing is left to do').toEqual([]);
  });

  test('what can be mended is mended in all of them', () => {
    const left = cases.flatMap((name) =>
      idsOf(mended({ folder: name, ...readFolder(join(root, name)) }))
        .filter((id) => fixable.includes(id))
        .map((id) => `${name}: ${id}`),
    );
    expect(left).toEqual([]);
  });

  test.each(cases)('%s: lines, comments and ends of lines stay', (name) => {
    for (const { before, after } of mend({ folder: name, ...readFolder(join(root, name)) })) {
      const ends = (text: string): string[] => text.match(/\r\n|\n|\r/g) ?? [];
      const words = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
      expect(ends(after)).toEqual(ends(before));
      expect(words(after)).toBe(words(before));
    }
  });
});

describe('values', () => {
  const caseOf = (record: string): Sources => ({
    folder: 'c',
    files: ['case.yaml', 'records/a.yaml'].map((path) => ({ path, type: 'file' as const, size: 10 })),
    contents: new Map([
      ['case.yaml', new TextEncoder().encode('制度: jinpu\n')],
      ['records/a.yaml', new TextEncoder().encode(record)],
    ]),
  });
  const textOf = (record: string): string | undefined => mend(caseOf(record)).find(({ file }) => file === 'records/a.yaml')?.after;

  test.each([
    [
      '文书: 现场笔录\n时间: { 起: 2026年3月2日 9:05, 止: "２０２６.3.2 10时25分" } # 说明\n',
      '文书: 现场笔录\n时间: { 起: 2026-03-02 09:05, 止: "2026-03-02 10:25" } # 说明\n',
    ],
    [
      '文书: 立案登记表\n受案时间: 2026/3/2 08:00\n文号: 辽金普交立[2026]第0012号\n',
      '文书: 立案登记表\n受案时间: 2026-03-02 08:00\n文号: 辽金普交立〔2026〕第0012号\n',
    ],
  ])('are written as their formats want them', (before, wanted) => {
    expect(textOf(before)).toBe(wanted);
  });

  test.each([
    ['2026年3月2日9时5分', '2026-03-02 09:05'],
    ['2026 年 3 月 2 日 9 时 05 分', '2026-03-02 09:05'],
    ['2026年03月02日上午9点半', '2026-03-02 09:30'],
    ['２０２６年３月２日下午３点２５分', '2026-03-02 15:25'],
    ['2026年3月2日中午12点整', '2026-03-02 12:00'],
    ['二〇二六年三月二十二日十五时零五分', '2026-03-22 15:05'],
    ['二○二六年十月十日 十点十分', '2026-10-10 10:10'],
    ['2026-3-2 9:05:30', '2026-03-02 09:05:30'],
  ])('a moment written as %s', (written, wanted) => {
    expect(textOf(`文书: 现场笔录\n时间: { 起: ${written} }\n`)).toBe(`文书: 现场笔录\n时间: { 起: ${wanted} }\n`);
  });

  test.each([
    '2026年3月2日',
    '3月2日9时5分',
    '26年3月2日9时5分',
    '2026年3月2日9时',
    '2026年3月2日上午15点10分',
    '2026年3月2日下午12点10分',
    '2026年2月30日9时5分',
    '2026年十十月2日9时5分',
  ])('%s is no moment that is known', (written) => {
    expect(textOf(`文书: 现场笔录\n时间: { 起: ${written} }\n`)).toBeUndefined();
  });

  test.each([
    '文书: 现场笔录\n时间: { 起: 2026-13-45 09:10, 止: 2026-03-02 10:25 }\n',
    '文书: 现场笔录\n现场情况: 见２０２６年3月2日的记录\n',
    '文书: 现场笔录\n现场情况: |\n  行末有空格  \n  第二行\n',
  ])('that cannot be known, or are prose, are left alone', (record) => {
    expect(textOf(record)).toBeUndefined();
  });

  test('spaces go from the ends of lines, with their line ends kept', () => {
    expect(textOf('文书: 现场笔录  \r\n地点: 路口 \t\r\n')).toBe('文书: 现场笔录\r\n地点: 路口\r\n');
  });

  test('what is not asked for stays', () => {
    expect(mend(caseOf('文书：现场笔录\n地点:路口\n'), (id) => id === 'S-wide-comma')).toEqual([]);
  });
});
