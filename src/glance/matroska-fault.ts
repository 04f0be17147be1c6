import type { FileFault } from '../model/case.ts';
import type { FileBytes } from './file-bytes.ts';

/** What is wrong with a WebM file (RFC 8794, RFC 9559): its segment is shorter than it says. A live recording does not say how long it is. */
export function matroskaFault(file: FileBytes): FileFault | undefined {
  const head = sizeAt(file, 4);
  if (head === undefined) return 'cut';
  const at = head.from + head.length;
  const [a, b, c, d] = file.read(at, 4);
  if (a === undefined) return 'cut';
  if (a !== 0x18 || b !== 0x53 || c !== 0x80 || d !== 0x67) return undefined;
  const segment = sizeAt(file, at + 4);
  if (segment === undefined) return 'cut';

  return segment.length === Number.POSITIVE_INFINITY || segment.from + segment.length <= file.size ? undefined : 'cut';
}

/** A size of one to eight bytes, told by the zeros before its first one; all ones: not known. `from`: the byte behind it. */
function sizeAt(file: FileBytes, at: number): { readonly length: number; readonly from: number } | undefined {
  const bytes = file.read(at, 8);
  const [first = 0] = bytes;
  const width = Math.clz32(first) - 23;
  if (width > 8 || bytes.length < width) return undefined;
  const rest = [...bytes.subarray(1, width)];
  const ones = (first | ((0xff00 >> width) & 0xff)) === 0xff && rest.every((byte) => byte === 0xff);
  const length = ones ? Number.POSITIVE_INFINITY : rest.reduce((sum, byte) => sum * 256 + byte, first & (0xff >> width));

  return { length, from: at + width };
}
