import { writeSync } from 'node:fs';
import { errorCode, troubleOf } from './trouble-of.ts';

/** Machine output. Whole and in order also into a pipe; a reader that went away ends it without a word. Throws `MachineTrouble`. */
export function print(text: string): void {
  writeWhole(1, text);
}

/** People's output. */
export function tell(text: string): void {
  writeWhole(2, text);
}

function writeWhole(descriptor: number, text: string): void {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (errorCode(error) === 'EPIPE') return;
      if (errorCode(error) !== 'EAGAIN')
        throw troubleOf(error, descriptor === 1 ? '标准输出 (standard output)' : '标准错误 (standard error)');
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}

/** A full pipe is tried again after five milliseconds. */
const pause = new Int32Array(new SharedArrayBuffer(4));
