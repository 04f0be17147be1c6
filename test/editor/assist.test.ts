import { describe, expect, test } from 'vitest';
import { positionsIn } from '../../src/assist/positions.ts';
import { writtenValue } from '../../src/assist/written-value.ts';
import { openBoard } from '../../src/cli/lsp/board.ts';
import type { EditorMark } from '../../src/model/editor.ts';
import type { Finding } from '../../src/model/finding.ts';
import { cursorAt } from '../../src/parse/yaml-cursor.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { editorMarks } from '../../src/report/editor-marks.ts';

/** What may stand at the mark `|`: `key below <pointer>`, `value of <pointer>`. */
function at(text: string): readonly string[] {
  const offset = text.indexOf('|');
  const cursor = cursorAt(text.slice(0, offset) + text.slice(offset + 1), offset);
  return [
    ...(cursor?.key === undefined ? [] : [`key below ${cursor.key.mapping || '/'}`]),
    ...(cursor?.value === undefined ? [] : [`value of ${cursor.value}`]),
  ];
}

describe('where a cursor stands', () => {
  test.each([
    ['in an empty text', '|', ['key below /']],
    ['a word at the top', 'a: 1\nb|', ['key below /']],
    ['behind a colon', 'a: |', ['value of /a']],
    ['behind a colon without a space', 'a:|', ['value of /a']],
    ['in a key that has its colon', 'a|b: 1', ['key below /']],
    ['below a key', 'a:\n  |', ['key below /a', 'value of /a']],
    ['behind a dash', 'a:\n  - x\n  - |', ['key below /a/1', 'value of /a/1']],
    ['below a key of an entry', 'a:\n  - b: 1\n    |\n  - b: 2\n', ['key below /a/0']],
    ['in a mapping in brackets', 'a: { b: 1, | }\n', ['key below /a']],
    ['behind a colon in brackets', 'a: [{ b: | }]\n', ['value of /a/0/b']],
    ['in a list in brackets', 'a: [x, |]\n', ['key below /a/1', 'value of /a/1']],
    ['in quotes', "a: '|'\n", ['value of /a']],
    ['in a comment', 'a: 1 # |', []],
    ['in a longer text', 'a: one t|wo', []],
    ['before a longer text', 'a: |one two', []],
    ['inside of a block', 'a: >-\n  |text', []],
    ['where lines end with CRLF', 'a: 1\r\nb:\r\n  |\r\n', ['key below /b', 'value of /b']],
  ])('%s', (_, text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  test('nowhere in hostile texts does it throw', () => {
    for (const text of ['[[[{{{', 'a: *a', '&a [*a', '? x\n: y', '\t- a:\n\t b', '"', "'", '%YAML 3\n---', '\ufeffa: 1', '- '.repeat(200)])
      for (let offset = 0; offset <= text.length; offset += 1) expect(() => cursorAt(text, offset)).not.toThrow();
  });
});

describe('positions', () => {
  test('count UTF-16 units and every end of line', () => {
    const text = '𠮷a\r\nb\rc\n';
    const positions = positionsIn(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      expect(positions.offsetAt(positions.positionAt(offset))).toBe(offset);
    }
    expect(positions.positionAt(2)).toEqual({ line: 0, character: 2 });
    expect(positions.positionAt(7)).toEqual({ line: 2, character: 0 });
    expect(positions.offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(positions.offsetAt({ line: 99, character: 0 })).toBe(text.length);
  });
});

test('a value is written so that YAML reads it back, in brackets too', () => {
  for (const value of ['张某某', '0012', 'a: b', '- x', 'x #y', 'a, b', '[x]', '', ' x', '“引”', 'media/现场 01.jpg', '*a', '否'])
    expect(parseYaml('x', new TextEncoder().encode(`[{ a: ${writtenValue(value)} }]`)).value.value).toEqual([{ a: value }]);
});

describe('findings in an editor', () => {
  const place = { file: 'records/a.yaml', line: 3, column: 5, length: 4, pointer: '/a' };
  const finding: Finding = {
    id: 'A18-x',
    level: 'error',
    article: { regulation: 'jinpu', article: '18', cited: { zh: '制度第十八条', en: 'Article 18' }, wording: '' },
    says: { zh: '应当写明', en: 'must be stated' },
    fact: { zh: '缺少“甲”', en: 'missing: 甲' },
    remedy: { zh: '补上', en: 'add it' },
    at: place,
    related: [{ note: { zh: '第一次在这里', en: 'first here' }, at: { ...place, file: '', line: 1, column: 1, length: 0 } }],
  };
  const marking = {
    language: 'zh' as const,
    pathOf: (file: string) => `/case/${file || 'case.yaml'}`,
    explained: ({ article }: { article: string }) => (article === '18' ? '/articles/18.yaml' : undefined),
  };

  test('bear what is wrong, what to do, the article, its file and the other places', () => {
    expect(editorMarks([finding], marking).get('/case/records/a.yaml')).toEqual([
      {
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } },
        severity: 'error',
        code: 'A18-x',
        message: '应当写明（缺少“甲”）。补上（制度第十八条）',
        explained: '/articles/18.yaml',
        related: [
          { path: '/case/case.yaml', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, message: '第一次在这里' },
        ],
      },
    ]);
  });

  test('are hints with their answer where waivers.yaml answers them', () => {
    const waived = { reason: '已经无法补', by: '王一鸣', at: '2026-04-01' };
    const [mark] = editorMarks([{ ...finding, waived }], marking).get('/case/records/a.yaml') ?? [];
    expect(mark?.severity).toBe('hint');
    expect(mark?.message).toContain('已经无法补');
  });

  test('of a file that two cases share are shown together, and go with each case', () => {
    const shown: string[] = [];
    const board = openBoard({ show: (path, marks) => void shown.push(`${path} ${marks.map(({ code }) => code).join(' ')}`) });
    const mark = (code: string): EditorMark => ({
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: 'error',
      code,
      message: '',
      related: [],
    });
    board.show('/one', new Map([['/agency.yaml', [mark('A')]]]));
    board.show('/two', new Map([['/agency.yaml', [mark('A'), mark('B')]]]));
    board.show('/two', new Map([['/agency.yaml', [mark('A'), mark('B')]]]));
    board.clear('/two');
    board.clear('/one');
    expect(shown).toEqual(['/agency.yaml A', '/agency.yaml A B', '/agency.yaml A', '/agency.yaml ']);
  });
});
