import { paged } from '../model/paged.ts';
import type { Scratch } from '../model/scratch.ts';

/** Many small values under names, in the order in which they were put there; several may share a name. */
export interface Shelf {
  put(name: string, value: unknown): void;
  under<T>(name: string): readonly T[];
}

/** How many chains of values there are, and the bytes in which each tells where its last one begins. */
const chains = 1 << 18;
const linkSize = 4;
/** Bytes before each value: where the one before it in its chain begins, two numbers of its name, its length. */
const headSize = 16;
/** Values begin at multiples of so many bytes, which they count. */
const grain = 16;
const nowhere = 0;

/**
 * Makes an empty one. Values are kept as JSON outside of the heap, and what is not asked for on the scratch, so that memory does not grow with
 * their number. Of names two numbers are kept, 62 bits in all.
 */
export function shelf(scratch?: Scratch): Shelf {
  const bytes = paged(scratch);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let free = (chains * linkSize) / grain;

  return {
    put(name, value) {
      const text = encoder.encode(JSON.stringify(value));
      const [one, other] = [numberOf(name, first), numberOf(name, second)];
      const whole = new Uint8Array(headSize + text.length);
      const head = new DataView(whole.buffer);
      for (const [index, word] of [lastOf(one), one, other, text.length].entries()) head.setUint32(index * 4, word);
      whole.set(text, headSize);
      bytes.write(free * grain, whole);
      const link = new Uint8Array(linkSize);
      new DataView(link.buffer).setUint32(0, free);
      bytes.write(placeOf(one), link);
      free += Math.ceil(whole.length / grain);
    },

    under<T>(name: string) {
      const found: T[] = [];
      const [one, other] = [numberOf(name, first), numberOf(name, second)];
      for (let at = lastOf(one); at !== nowhere; ) {
        const head = viewOf(bytes.read(at * grain, headSize));
        const [before, its, itsOther, length] = [head.getUint32(0), head.getUint32(4), head.getUint32(8), head.getUint32(12)];
        if (its === one && itsOther === other) found.push(JSON.parse(decoder.decode(bytes.read(at * grain + headSize, length))) as T);
        at = before;
      }
      return found.reverse();
    },
  };

  function lastOf(number: number): number {
    return viewOf(bytes.read(placeOf(number), linkSize)).getUint32(0);
  }
}

function placeOf(number: number): number {
  return (number % chains) * linkSize;
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

/** A text by its two numbers: equal where the texts are. */
export function digestOf(text: string): string {
  return `${numberOf(text, first).toString(36)} ${numberOf(text, second).toString(36)}`;
}

/** Where the two numbers of a name begin. */
const [first, second] = [0x811c9dc5, 0x2c1b3c6d];

/** 31 bits of a name (FNV-1a over its UTF-16 units). */
function numberOf(name: string, basis: number): number {
  let number = basis;
  for (let at = 0; at < name.length; at += 1) number = Math.imul(number ^ name.charCodeAt(at), 0x01000193);
  return number >>> 1;
}
