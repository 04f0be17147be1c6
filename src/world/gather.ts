const roomy = 256 * 1024;

/** Gathers the many small pieces of a ZIP's headers, so that each does not cost a call to the system. */
export interface Gather {
  /** Takes a chunk; hands back what has to be written now, in order. */
  take(chunk: Uint8Array): readonly Uint8Array[];
  /** What is still kept. */
  rest(): readonly Uint8Array[];
}

/** Chunks above an eighth of the store pass through behind what was kept before them. */
export function createGather(): Gather {
  let store = Buffer.allocUnsafe(roomy);
  let used = 0;

  return {
    take(chunk) {
      if (chunk.length > roomy / 8) return [...spill(), chunk];
      const out = used + chunk.length > roomy ? spill() : [];
      store.set(chunk, used);
      used += chunk.length;

      return out;
    },
    rest: spill,
  };

  function spill(): readonly Uint8Array[] {
    if (used === 0) return [];
    const full = store.subarray(0, used);
    store = Buffer.allocUnsafe(roomy);
    used = 0;

    return [full];
  }
}
