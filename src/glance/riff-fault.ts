import type { FileFault } from '../model/case.ts';
import { type FileBytes, viewOf } from './file-bytes.ts';

/** What stands there while nobody knows how long it will be. */
const unknown = [0, 0xffffffff];

/** What is wrong with a WAV or AVI file: it is shorter than it says; some writers count its first eight bytes too. A file of more than 4 GB (RF64) says it elsewhere. */
export function riffFault(file: FileBytes): FileFault | undefined {
  const view = viewOf(file, 0, 12);
  if (view === undefined) return 'cut';
  const length = view.getUint32(4, true);

  return unknown.includes(length) || length <= file.size ? undefined : 'cut';
}
