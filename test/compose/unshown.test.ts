import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { FileKind } from '../../src/model/case.ts';
import type { Tree } from '../../src/model/value.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { blocksText } from './volume-text.ts';

/** The sheets on which a file of a kind stands whose record says 方式, with their words. */
function sheetsOf(path: string, kind: FileKind, mode: string) {
  const data: Tree = { 文件: path, 方式: mode, 题名: '路口' };
  const record: Tree = { 文书: '音像资料', 资料: [data] };
  const media = [{ record: 'records/01.yaml', pointer: '/资料/0', path, data }];
  const parsed = sampleCase([record], { media, files: [{ path, type: 'file', size: 1, kind }] });
  const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier', draft: true };
  return composeVolume(parsed, forms, shipped.value, facts).body.map(({ title, blocks }) => ({ title, words: blocksText(blocks) }));
}

test.each<[string, FileKind, string, string]>([
  ['media/路口.heic', 'heic', '照相', '照片（1张）'],
  ['media/路口.heic', 'heic', '', '照片（1张）'],
  ['media/路口.bmp', 'unknown', '照相', '照片（1张）'],
  ['media/路口.mkv', 'unknown', '摄像', '录音录像资料记录单（1件）'],
  ['media/路口.mp4', 'mp4', '照相', '录音录像资料记录单（1件）'],
])(
  '%s (%s, 方式 %s), which may be of no kind that can be shown, stands in a draft on the sheet of what it is: %s',
  (path, kind, mode, sheet) => {
    expect(sheetsOf(path, kind, mode)).toEqual([{ title: sheet, words: expect.stringMatching(`路口[^]*${path}`) }]);
  },
);
