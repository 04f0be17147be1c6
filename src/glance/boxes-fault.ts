import type { FileFault } from '../model/case.ts';
import { type FileBytes, latin } from './file-bytes.ts';

/** A file has a few boxes; one in fragments has two for every second or so. */
const most = 20_000;

/**
 * What is wrong with the boxes that a film, sound or HEIC file is made of (ISO/IEC 14496-12, 4.2; QuickTime): one that goes on beyond the end of
 * the file, or no table of contents (`needed`). A device that is switched off while it records leaves such a file.
 */
export function boxesFault(file: FileBytes, needed: 'moov' | 'meta'): FileFault | undefined {
  let found = false;
  let at = 0;
  for (let seen = 0; at < file.size; seen += 1) {
    const box = boxAt(file, at);
    if (seen === most || (box === undefined && found)) return undefined;
    if (box === undefined) return file.size - at < 8 ? 'cut' : 'broken';
    if (at + box.length > file.size) return found && !carriers.test(box.type) ? undefined : 'cut';
    found ||= box.type === needed;
    at += box.length;
  }

  return found ? undefined : 'cut';
}

/** What pictures and sounds stand in, and the tables that find them. */
const carriers = /^(moov|mdat|moof|meta)$/;

/** Type and length of a box; `undefined` where none begins. */
function boxAt(file: FileBytes, at: number): { readonly type: string; readonly length: number } | undefined {
  const head = file.read(at, 16);
  if (head.length < 8) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const type = latin(head.subarray(4, 8));
  const short = view.getUint32(0);
  const length = short === 0 ? file.size - at : short > 1 ? short : head.length < 16 ? 0 : Number(view.getBigUint64(8));

  return length < 8 || !/^[\x20-\x7e\xa9]{4}$/.test(type) ? undefined : { type, length };
}
