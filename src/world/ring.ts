/** Bytes of one slot: large enough that calls do not matter, small enough for the processor's cache. */
export const slotSize = 512 * 1024;
const slotCount = 16;

/** A fixed store of buffers that reader, writer and hash thread share; a slot is free again when all of them let go. */
export interface Ring {
  readonly shared: SharedArrayBuffer;
  /** Waits for a free slot. Its taker holds it once. */
  take(): Promise<Slot>;
  /** One more holder. */
  hold(index: number): void;
  release(index: number): void;
  /** The slot in which a chunk lies; `undefined` for bytes from elsewhere. */
  slotOf(chunk: Uint8Array): number | undefined;
}

interface Slot {
  readonly index: number;
  readonly bytes: Buffer;
}

/** Makes a ring of 16 slots, 8 MiB in all. */
export function createRing(): Ring {
  const shared = new SharedArrayBuffer(slotSize * slotCount);
  const slots = Array.from({ length: slotCount }, (_, index) => ({ index, bytes: Buffer.from(shared, index * slotSize, slotSize) }));
  const holders = slots.map(() => 0);
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];

  return {
    shared,
    take: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        serve();
      }),
    hold(index) {
      holders[index] = (holders[index] ?? 0) + 1;
    },
    release(index) {
      const left = (holders[index] ?? 0) - 1;
      holders[index] = left;
      const slot = slots[index];
      if (left > 0 || slot === undefined) return;
      free.push(slot);
      serve();
    },
    slotOf: (chunk) => (chunk.buffer === shared ? Math.floor(chunk.byteOffset / slotSize) : undefined),
  };

  function serve(): void {
    while (free.length > 0 && waiting.length > 0) {
      const slot = free.pop();
      const taker = waiting.shift();
      if (slot === undefined || taker === undefined) return;
      holders[slot.index] = 1;
      taker(slot);
    }
  }
}
