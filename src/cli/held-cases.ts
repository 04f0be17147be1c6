import { paged } from '../model/paged.ts';
import type { Scratch } from '../model/scratch.ts';
import type { CheckedCase } from '../report/checked-case.ts';

/** Cases for which a report has to wait; they can be gone through again and again. */
export interface HeldCases extends Iterable<CheckedCase> {
  add(checked: CheckedCase): void;
}

const headSize = 4;

/** Makes an empty list, which is on the scratch where it is long. */
export function heldCases(scratch: Scratch): HeldCases {
  const bytes = paged(scratch);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let end = 0;

  return {
    add(checked) {
      const text = encoder.encode(JSON.stringify(checked));
      const head = new Uint8Array(headSize);
      new DataView(head.buffer).setUint32(0, text.length);
      bytes.write(end, head);
      bytes.write(end + headSize, text);
      end += headSize + text.length;
    },

    *[Symbol.iterator]() {
      for (let at = 0; at < end; ) {
        const head = bytes.read(at, headSize);
        const length = new DataView(head.buffer, head.byteOffset, headSize).getUint32(0);
        yield JSON.parse(decoder.decode(bytes.read(at + headSize, length))) as CheckedCase;
        at += headSize + length;
      }
    },
  };
}
