import { halfPage } from './make-buffer.ts';

/** Bytes of one slot: large enough that calls and messages between threads do not matter. */
export const slotSize = 1024 * 1024;
const slotCount = 8;

/** A fixed store of buffers that reader, writer and hash thread share; a slot is free again when all of them let go. */
export interface Ring {
  /** Waits for a free slot. Its taker holds it once. */
  take(): Promise<Slot>;
  /** The slot in which a chunk lies; `undefined` for bytes from elsewhere. */
  slotOf(chunk: Uint8Array): Slot | undefined;
}

export interface Slot {
  readonly bytes: Buffer;
  /** One more holder. */
  hold(): void;
  release(): void;
}

/** Makes a ring of 8 slots, 8 MiB in all; or of so many slots of so many bytes. It begins where `makeBuffer` lets a large one begin. */
export function createRing(size = slotSize, count = slotCount): Ring {
  const shared = new SharedArrayBuffer(halfPage + size * count);
  const holders = new Array<number>(count).fill(0);
  const slots = Array.from({ length: count }, (_, index) => slotAt(index));
  const free = [...slots.keys()];
  const waiting: ((slot: Slot) => void)[] = [];

  return {
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        serve();
      }),
    slotOf: (chunk) => (chunk.buffer === shared ? slots[Math.floor((chunk.byteOffset - halfPage) / size)] : undefined),
  };

  function slotAt(index: number): Slot {
    return {
      bytes: Buffer.from(shared, halfPage + index * size, size),
      hold() {
        holders[index] = (holders[index] ?? 0) + 1;
      },
      release() {
        const left = (holders[index] ?? 0) - 1;
        holders[index] = left;
        if (left > 0) return;
        free.push(index);
        serve();
      },
    };
  }

  function serve(): void {
    while (free.length > 0 && waiting.length > 0) {
      const index = free.pop() ?? 0;
      const slot = slots[index];
      const taker = waiting.shift();
      if (slot === undefined || taker === undefined) return;
      holders[index] = 1;
      taker(slot);
    }
  }
}
