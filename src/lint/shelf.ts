/** Many small values under names, in the order in which they were put there; several may share a name. */
export interface Shelf<T> {
  put(name: string, value: T): void;
  under(name: string): readonly T[];
}

/** Bytes in one piece; what needs more has a piece of its own, which is told by its beginning all the same. */
const pieceSize = 1 << 18;
/** Bytes before each value: where the one before it with the same number begins, the other number of its name, its length. */
const headSize = 12;
const nowhere = -1;

/**
 * Makes an empty one. Values are kept as JSON outside of the heap: as objects, a few of each of thousands of cases, they would keep whole pages
 * of the heap from being given back. Of names two numbers are kept, 62 bits in all.
 */
export function shelf<T>(): Shelf<T> {
  const pieces: Uint8Array[] = [];
  let free = new Uint8Array(0);
  /** Where the last value begins whose name has this number. */
  const last = new Map<number, number>();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  return {
    put(name, value) {
      const bytes = encoder.encode(JSON.stringify(value));
      const size = headSize + bytes.length;
      if (free.length < size) {
        free = new Uint8Array(Math.max(pieceSize, size));
        pieces.push(free);
      }
      const number = numberOf(name, first);
      const begin = (pieces.length - 1) * pieceSize + free.byteOffset;
      const head = new DataView(free.buffer, free.byteOffset, headSize);
      head.setInt32(0, last.get(number) ?? nowhere);
      head.setUint32(4, numberOf(name, second));
      head.setUint32(8, bytes.length);
      free.set(bytes, headSize);
      free = free.subarray(size);
      last.set(number, begin);
    },

    under(name) {
      const found: T[] = [];
      const own = numberOf(name, second);
      for (let at = last.get(numberOf(name, first)) ?? nowhere; at !== nowhere; ) {
        const piece = pieces[Math.floor(at / pieceSize)] ?? free;
        const begin = at % pieceSize;
        const head = new DataView(piece.buffer, begin, headSize);
        const start = begin + headSize;
        if (head.getUint32(4) === own) found.push(JSON.parse(decoder.decode(piece.subarray(start, start + head.getUint32(8)))) as T);
        at = head.getInt32(0);
      }
      return found.reverse();
    },
  };
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
