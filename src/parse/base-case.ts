import type { FileKind, ListedFile, ParsedCase } from '../model/case.ts';
import type { Place } from '../model/place.ts';
import type { Tree } from '../model/value.ts';
import { mediaItemsOf } from './media-items.ts';
import { mapOf, textOf, treesOf } from './regulation-values.ts';

/** A base case (bases/*.yaml) as if it had been read from a folder; places point into the base's own file. */
export function caseFromBase(base: Tree, locate: (pointer: string) => Place): ParsedCase {
  const data = mapOf(base.案件);
  const records = treesOf(base.文书).map((record, index) => ({ form: textOf(record.文书), file: fileOf(index), data: record }));
  const files = treesOf(base.文件).map(listedFile);
  return {
    folder: '',
    number: textOf(data.案号),
    data,
    records,
    media: mediaItemsOf(records),
    files: files.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
    unread: [],
    locate: (file, pointer) => locate(file === 'case.yaml' ? `/案件${pointer}` : `/文书/${Number(/\d+/.exec(file)?.[0] ?? '0')}${pointer}`),
  };
}

function fileOf(index: number): string {
  return `records/${String(index).padStart(3, '0')}.yaml`;
}

function listedFile(file: Tree): ListedFile {
  const kind = textOf(file.kind);
  return {
    path: textOf(file.path),
    type: 'file',
    size: Number(textOf(file.size) || '1000'),
    kind: kinds.find((each) => each === kind) ?? 'jpeg',
  };
}

const kinds: readonly FileKind[] = [
  'jpeg',
  'png',
  'tiff',
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
