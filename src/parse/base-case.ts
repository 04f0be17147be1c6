import { type FileKind, fileFaults, type ListedFile, type ParsedCase } from '../model/case.ts';
import { type LedgerEntry, noLine } from '../model/ledger.ts';
import type { Place } from '../model/place.ts';
import type { Tree } from '../model/value.ts';
import { mediaItemsOf } from './media-items.ts';
import { mapOf, textOf, treesOf } from './regulation-values.ts';

/** A base case (bases/*.yaml) as if it had been read from a folder; places point into the base's own file. */
export function caseFromBase(base: Tree, locate: (pointer: string) => Place): ParsedCase {
  const data = mapOf(base.案件);
  const records = treesOf(base.文书).map((record, index) => ({ form: textOf(record.文书), file: fileOf(index), data: record }));
  const files = treesOf(base.文件).map(listedFile);
  const lines = treesOf(base.台账);
  return {
    folder: '',
    number: textOf(data.案号),
    data,
    records,
    media: mediaItemsOf(records),
    files: files.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    unread: [],
    ...(lines.length === 0 ? {} : { ledger: { entries: lines.map(ledgerEntry), lines: lines.length, head: noLine } }),
    ...(base.机关 === undefined
      ? {}
      : { agency: { file: 'agency.yaml', data: mapOf(base.机关), locate: (pointer) => locate(`/机关${pointer}`) } }),
    digests: new Map(lines.map((line) => [textOf(line.文件), textOf(line.现在 ?? line.sha256)])),
    locate: (file, pointer) =>
      locate(
        file === 'case.yaml'
          ? `/案件${pointer}`
          : file === 'agency.yaml'
            ? `/机关${pointer}`
            : `/文书/${Number(/\d+/.exec(file)?.[0] ?? '0')}${pointer}`,
      ),
  };
}

function fileOf(index: number): string {
  return `records/${String(index).padStart(3, '0')}.yaml`;
}

/** A line of the base's ledger; what it does not say is as an intake would have written it. */
function ledgerEntry(line: Tree, index: number): LedgerEntry {
  const [length, finished] = [textOf(line.时长), textOf(line.制作完成)];
  return {
    版本: 1,
    序号: index + 1,
    前: noLine,
    时间: textOf(line.时间) || '2026-03-02 12:20:00+08:00',
    事项: '接收',
    经办人: textOf(line.经办人) || '李思远',
    文件: textOf(line.文件),
    来源: { 名称: textOf(line.文件) },
    sha256: textOf(line.sha256),
    字节: Number(textOf(line.字节) || '1000'),
    类型: 'unknown',
    ...(length === '' ? {} : { 时长: Number(length) }),
    ...(finished === '' ? {} : { 制作完成: { 时间: finished, 依据: '文件' as const } }),
    本行: noLine,
  };
}

function listedFile(file: Tree): ListedFile {
  const kind = textOf(file.kind);
  const fault = fileFaults.find((each) => each === textOf(file.fault));
  return {
    path: textOf(file.path),
    type: 'file',
    size: Number(textOf(file.size) || '1000'),
    kind: kinds.find((each) => each === kind) ?? 'jpeg',
    ...(fault === undefined ? {} : { fault }),
  };
}

const kinds: readonly FileKind[] = [
  'jpeg',
  'png',
  'tiff',
  'heic',
  'pdf',
  'mp4',
  'mov',
  'webm',
  'avi',
  'mpegts',
  'mp3',
  'm4a',
  'wav',
  'ogg',
  'flac',
  'amr',
  'unknown',
];
