import { expect, test } from 'vitest';
import { citing } from '../../src/compose/citing.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { MediaItem } from '../../src/model/case.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { blocksText } from './volume-text.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier', draft: false };
const path = (name: string): string => `media/${name}`;
const refused: Tree = {
  文书: '送达回证',
  送达文书: [{ 名称: '行政处罚决定书' }],
  送达方式: '留置送达',
  送达时间: '2026-03-27 10:00',
  音像: [path('拒签.mp4'), path('门前.jpg'), path('别处.mp4')],
  签名: [{ 人: '张某某', 身份: '受送达人', 方式: '拒签', 时间: '2026-03-27 10:00', 音像: path('拒签.mp4') }],
};
const recorded = (start: string, ...names: readonly string[]): Tree => ({
  文书: '音像资料',
  资料: names.map((name) => ({ 文件: path(name), 起: start })),
});

/** The words of each document of a case with two records of recordings, in the order of the case; the refusal is the second recording of the second. */
function printed(): readonly string[] {
  const records = [refused, recorded('2026-03-02 09:00', '现场.mp4'), recorded('2026-03-27 09:50', '途中.mp4', '拒签.mp4', '门前.jpg')];
  const media = records.flatMap(({ 资料 }, at) =>
    (Array.isArray(资料) ? 资料 : []).map(
      (data, index): MediaItem => ({
        record: `records/0${at + 1}.yaml`,
        pointer: `/资料/${index}`,
        path: String((data as Tree).文件),
        data: data as Tree,
      }),
    ),
  );
  const files = media.map(({ path: file }) => ({
    path: file,
    type: 'file' as const,
    size: 1,
    kind: file.endsWith('jpg') ? ('jpeg' as const) : ('mp4' as const),
  }));
  return composeVolume(sampleCase(records, { media, files }), forms, shipped.value, facts).body.map(({ blocks }) => blocksText(blocks));
}

test('a recording that stands on a sheet of the case is called by its number there, also where a signature was refused', () => {
  const [served = ''] = printed().filter((words) => words.includes('送达回证'));
  expect(served).toContain('音像：录音录像第3号）');
  expect(served).not.toContain('拒签.mp4');
});

test('the number is the one that its sheet prints beside its file, which is told there', () => {
  expect(printed().join('\n')).toMatch(/\| 序号 \| 3 \|[\s\S]*\| 文件名 \| media\/拒签\.mp4 \|/);
});

test('a photo is called by its number too; a file that no record describes keeps its path', () => {
  expect(printed().join('\n')).toContain('录音录像第3号、照片第1号、media/别处.mp4');
});

test('items of one kind whose numbers follow one another are called together', () => {
  const files = ['一.jpg', '二.jpg', '三.jpg', '录.mp4', '五.jpg'].map(path);
  const called = (sheet: string, number: number) => ({ sheet, number, called: (numbers: string) => `${sheet}第${numbers}号` });
  const numbers = new Map(files.map((file, index) => [file, file.endsWith('mp4') ? called('录像', 4) : called('照片', index + 1)]));
  const named = (list: readonly string[]): Value | undefined => citing({ 音像: list.map(path) }, numbers).音像;

  expect(named(['一.jpg', '二.jpg', '三.jpg', '录.mp4', '五.jpg'])).toEqual(['照片第1至3号', '', '', '录像第4号', '照片第5号']);
  expect(named(['三.jpg', '二.jpg', '一.jpg'])).toEqual(['照片第3号', '照片第2号', '照片第1号']);
});
