import { expect, test } from 'vitest';
import type { Desk } from '../../src/assist/desk.ts';
import { fixesOf } from '../../src/assist/fixes-of.ts';
import { lintShapes } from '../../src/lint/lint-shapes.ts';
import { applyEdits } from '../../src/mend/apply-edits.ts';
import { parseCase } from '../../src/parse/case.ts';
import { rules } from '../made-rules.ts';

const file = 'records/甲.yaml';

/** The texts that the fixes of all findings of one id make of a record, by the title of the fix. */
function fixed(text: string, id: string): Readonly<Record<string, string>> {
  const contents = new Map([
    ['case.yaml', '制度: jinpu\n'],
    [file, text],
  ]);
  const bytes = new Map([...contents].map(([path, content]) => [path, new TextEncoder().encode(content)]));
  const photo = { path: 'media/现场01.jpg', type: 'file', size: 1, kind: 'jpeg' } as const;
  const files = [photo, ...[...bytes].map(([path, { length }]) => ({ path, type: 'file', size: length, kind: 'yaml' }) as const)];
  const { value: parsed, findings: read } = parseCase('.', files, bytes);
  const findings = [...read, ...lintShapes(parsed, rules).findings];
  const desk: Desk = { file, text, parsed, findings, regulation: rules.regulation };
  const fixes = findings.filter((finding) => finding.id === id && finding.at.file === file).flatMap((finding) => fixesOf(desk, finding));

  return Object.fromEntries(fixes.map(({ title, edits }) => [title.zh, applyEdits(text, edits)]));
}

test.each([
  ['a key in brackets', '文书: 询问笔录\n签名: [{ 人: 张, 身份: 被询问人 }]\n', '签名: [{ 人: 张, 身份: 被询问人, 方式:  }]\n'],
  ['behind a blank in brackets', '文书: 询问笔录\n签名: [{ 人: 张, 身份: }]\n', '签名: [{ 人: 张, 身份:, 方式:  }]\n'],
  ['behind a block of text', '文书: 询问笔录\n签名:\n  - 人: 张\n    身份: |\n      甲\n备注: 乙\n', '      甲\n    方式:\n备注: 乙\n'],
  [
    'behind a comment, where lines end with CRLF',
    '文书: 询问笔录\r\n签名:\r\n  - 人: 张\r\n    身份: 甲 # 乙\r\n',
    '甲 # 乙\r\n    方式:\r\n',
  ],
  ['at the end of a text without a last line break', '文书: 询问笔录\n签名:\n  - 人: 张\n    身份: 甲', '    身份: 甲\n    方式:'],
])('a missing key is added: %s', (_, text, end) => {
  const [after] = Object.values(fixed(text, 'shape-missing'));
  expect(after?.endsWith(end), after).toBe(true);
});

test('a choice that resembles none is offered every choice of a short list', () => {
  expect(Object.keys(fixed('文书: 询问笔录\n出示证件: 看了\n', 'shape-enum'))).toEqual(['改成“是”', '改成“否”']);
});

test('a form, a file and a date are what was meant', () => {
  expect(fixed('文书: 询问比录\n', 'form-unknown')).toEqual({ '改成“询问笔录”': '文书: 询问笔录\n' });
  expect(fixed('文书: 询问笔录\n音像: [media/现场1.jpg]\n', 'S-path-missing')).toEqual({
    '改成“media/现场01.jpg”': '文书: 询问笔录\n音像: [media/现场01.jpg]\n',
  });
  expect(fixed('文书: 询问笔录\n日期: 2026年3月2日\n', 'shape-format')).toEqual({
    '改成“2026-03-02”': '文书: 询问笔录\n日期: 2026-03-02\n',
  });
  expect(fixed('文书: 询问笔录\n时间: { 起: 2026年3月2日 }\n', 'shape-format')).toEqual({});
});
