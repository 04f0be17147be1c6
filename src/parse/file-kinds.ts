import type { FileKind } from '../model/case.ts';
import type { PathUse } from './collect-paths.ts';

/** What a file may be, by its extension. */
const kindsByExtension: Readonly<Record<string, readonly FileKind[]>> = {
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  jpe: ['jpeg'],
  png: ['png'],
  tif: ['tiff'],
  tiff: ['tiff'],
  pdf: ['pdf'],
  mp4: ['mp4', 'm4a'],
  m4v: ['mp4'],
  mov: ['mov', 'mp4'],
  webm: ['webm'],
  avi: ['avi'],
  ts: ['mpegts'],
  mts: ['mpegts'],
  m2ts: ['mpegts'],
  mp3: ['mp3'],
  m4a: ['m4a', 'mp4'],
  wav: ['wav'],
  ogg: ['ogg'],
  oga: ['ogg'],
  flac: ['flac'],
  amr: ['amr'],
};

const scans: readonly FileKind[] = ['pdf', 'jpeg', 'png', 'tiff'];
const images: readonly FileKind[] = ['jpeg', 'png'];
/** What is no picture, no recording and no paper, or cannot be shown on a page. */
const others: readonly FileKind[] = ['yaml', 'jsonl', 'heic', 'unknown'];

/** Whether the first bytes of a file agree with its extension; an extension that we do not know says nothing. */
export function agreesWithName(path: string, kind: FileKind): boolean {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const kinds = Object.hasOwn(kindsByExtension, extension) ? kindsByExtension[extension] : undefined;

  return kinds?.includes(kind) ?? true;
}

/** The extension that a file should have by its first bytes, where the one that it has says something else. */
export function rightExtension(path: string, kind: FileKind): string | undefined {
  if (agreesWithName(path, kind)) return undefined;

  return Object.entries(kindsByExtension).find(([, kinds]) => kinds[0] === kind)?.[0];
}

/** Whether a kind of file serves a purpose. */
export function suits(use: PathUse, kind: FileKind): boolean {
  if (use === 'data') return true;
  if (use === 'image') return images.includes(kind);
  if (use === 'media') return kind !== 'pdf' && !others.includes(kind);

  return use === 'scan' ? scans.includes(kind) : !others.includes(kind);
}
