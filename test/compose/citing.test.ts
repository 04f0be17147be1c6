import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { MediaItem } from '../../src/model/case.ts';
import type { Tree } from '../../src/model/value.ts';
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

test('a file without a number through the case, a photo or one that no record describes, keeps its path', () => {
  const words = printed().join('\n');
  expect(words).toContain('录音录像第3号、media/门前.jpg、media/别处.mp4');
});
