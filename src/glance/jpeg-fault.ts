import type { FileFault } from '../model/case.ts';
import type { FileBytes } from './file-bytes.ts';
import { isOtherJpeg } from './is-other-jpeg.ts';
import { hasEnd, type JpegBegun, jpegPieces } from './jpeg.ts';

/** The end mark is the last of the file; phones write something behind it, seldom a whole film. */
const tailLengths = [1024, 16 * 1024];
const piece = 1024 * 1024;
/** Bytes that are looked through for the end mark. */
const farthest = 16 * piece;

/** What is wrong with a JPEG file: heads that no reader takes, a kind that cannot be printed, or no end mark behind them. */
export function jpegFault(file: FileBytes): FileFault | undefined {
  const begun = begunOf(file);
  if (begun === 'long') return undefined;
  if (begun === undefined) return isOtherJpeg(file) ? 'unsupported' : 'broken';

  return isEnded(file, begun.from) ? undefined : 'cut';
}

function begunOf(file: FileBytes): JpegBegun | 'long' | undefined {
  const reading = jpegPieces(file.size);
  let step = reading.next();
  while (!step.done) step = reading.next(file.read(step.value.from, step.value.length));

  return step.value;
}

function isEnded(file: FileBytes, from: number): boolean {
  const near = tailLengths.some((length) => endIn(file, Math.max(from, file.size - length), file.size));
  if (near || file.size - from <= (tailLengths.at(-1) ?? 0)) return near;
  for (let to = file.size; to > from; to -= piece) {
    if (file.size - to >= farthest || endIn(file, Math.max(from, to - piece), Math.min(file.size, to + 1))) return true;
  }

  return false;
}

function endIn(file: FileBytes, from: number, to: number): boolean {
  return hasEnd(file.read(from, Math.max(0, to - from)));
}
