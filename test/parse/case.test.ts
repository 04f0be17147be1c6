import { describe, expect, test } from 'vitest';
import type { ListedFile, ParsedCase } from '../../src/model/case.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Tree } from '../../src/model/value.ts';
import { parseCase } from '../../src/parse/case.ts';
import { collectPaths } from '../../src/parse/collect-paths.ts';
import { allSourceProblems, sourceProblems } from '../../src/parse/problems.ts';

describe('a case folder becomes plain data', () => {
  const { value, findings } = parse({
    'records/b.yaml': '文书: 询问笔录\n地点: 甲\n',
    'records/更深/a.yaml': '地点: 乙\n',
    'case.yaml': '案号: 辽金普交罚〔2026〕第0012号\n',
    'records/a.yaml': '文书: 现场笔录\n',
    'media/01.jpg': undefined,
  });

  test('its number, and its records in the order of their paths', () => {
    expect(findings).toEqual([]);
    expect(value.number).toBe('辽金普交罚〔2026〕第0012号');
    expect(value.records.map(({ file, form }) => [file, form])).toEqual([
      ['records/a.yaml', '现场笔录'],
      ['records/b.yaml', '询问笔录'],
      ['records/更深/a.yaml', ''],
    ]);
  });

  test('all of it frozen', () => {
    expect([value, value.data, value.records, ...value.records, ...value.records.map((record) => record.data)].every(Object.isFrozen)).toBe(
      true,
    );
  });

  test('places are known by file and pointer, and of unknown files too', () => {
    expect(value.locate('records/b.yaml', '/地点')).toMatchObject({ line: 2, column: 5, length: 1 });
    expect(value.locate('case.yaml', '/案号/深')).toMatchObject({ line: 1, column: 5 });
    expect(value.locate('records/没有.yaml', '/地点')).toEqual({
      file: 'records/没有.yaml',
      line: 1,
      column: 1,
      length: 0,
      pointer: '/地点',
    });
  });
});

test('whatever could not be read as a record is unread', () => {
  const { value } = parse({
    'records/1.yaml': '文书: "现场笔录\n',
    'records/2.yaml': '',
    'records/3.yaml': '- 文书: 现场笔录\n',
    'records/4.docx': undefined,
    'records/5.yaml': undefined,
    'records/6.yaml': '文书: 现场笔录\n文书: 现场笔录\n',
  });
  expect(value.unread).toEqual(['case.yaml', 'records/1.yaml', 'records/2.yaml', 'records/3.yaml', 'records/4.docx', 'records/5.yaml']);
  expect(value.records.map((record) => record.file)).toEqual(['records/6.yaml']);
});

test('a record above the limit is told by its size', () => {
  const files: ListedFile[] = [{ path: 'records/a.yaml', type: 'file', size: 5_000_000 }];
  expect(idsOf(parseCase('x', files, new Map()).findings)).toEqual(['S-no-case', 'S-too-large']);
});

test('an item of 音像资料 has what its record states for all, unless it states it itself', () => {
  const { value } = parse({
    'records/音像.yaml':
      '文书: 音像资料\n方式: 录像\n地点: 甲\n设备:\n存储: { 位置: 执法信息系统, 保管人: 乙 }\n内容: 不传下去\n资料:\n  - { 文件: media/1.mp4 }\n  - { 文件: media/2.mp4, 地点: 丙, 存储: { 位置: 本单位专用存储设备 } }\n',
  });
  expect(value.media.map(({ path, pointer, data }) => [path, pointer, data])).toEqual([
    ['media/1.mp4', '/资料/0', { 方式: '录像', 地点: '甲', 存储: { 位置: '执法信息系统', 保管人: '乙' }, 文件: 'media/1.mp4' }],
    ['media/2.mp4', '/资料/1', { 方式: '录像', 地点: '丙', 存储: { 位置: '本单位专用存储设备' }, 文件: 'media/2.mp4' }],
  ]);
});

test('every file that a record names is collected, with what it is for', () => {
  const record: Tree = {
    文书: '送达回证',
    音像: ['media/1.mp4', ''],
    原件: 'scans/1.pdf',
    签名: [{ 人: '甲', 音像: 'media/2.mp4' }],
    印章: { 图像: 'scans/章.png' },
    邮寄: { 付邮凭证: { 文件: 'scans/2.pdf' } },
    公告: { 公告文书: 'scans/3.pdf' },
    文件: '',
    说明: 'media/3.mp4',
  };
  expect(collectPaths(record).map(({ pointer, path, use }) => `${use} ${pointer} ${path}`)).toEqual([
    'media /音像/0 media/1.mp4',
    'scan /原件 scans/1.pdf',
    'media /签名/0/音像 media/2.mp4',
    'image /印章/图像 scans/章.png',
    'document /邮寄/付邮凭证/文件 scans/2.pdf',
    'document /公告/公告文书 scans/3.pdf',
  ]);
  expect(collectPaths({ 文书: '音像资料', 资料: [{ 文件: 'media/1.jpg' }] })[0]?.use).toBe('media');
});

test('a case with thousands of files and missing paths does not hang', () => {
  const files = Array.from({ length: 5_000 }, (_, index) => `media/现场照片${index}.jpg`);
  const items = Array.from({ length: 2_000 }, (_, index) => `  - { 文件: media/现场照片x${index}.jpg }`).join('\n');
  const { findings } = parse({
    ...Object.fromEntries(files.map((file) => [file, undefined])),
    'records/a.yaml': `文书: 音像资料\n资料:\n${items}\n`,
  });
  expect(findings.filter((finding) => finding.id === 'S-path-missing').length).toBe(2_000);
});

test('every problem has an id of its own and words in both languages', () => {
  expect(allSourceProblems.map((problem) => problem.id)).toEqual(Object.keys(sourceProblems).sort());
  expect(
    allSourceProblems.filter(({ says, remedy }) => [says, remedy].some(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || en === '')),
  ).toEqual([]);
});

/** Files by path; `undefined` for one whose content is not at hand. */
function parse(contents: Readonly<Record<string, string | undefined>>): Outcome<ParsedCase> {
  const files = Object.entries(contents).map(([path, text]): ListedFile => ({ path, type: 'file', size: text?.length ?? 20 }));
  const bytes = Object.entries(contents).flatMap(([path, text]): [string, Uint8Array][] =>
    text === undefined ? [] : [[path, new TextEncoder().encode(text)]],
  );

  return parseCase('x', files, new Map(bytes));
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.id);
}
