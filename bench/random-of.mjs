/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed) {
  let state = seed | 0;
  const number = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(number() * limit);

  return { below, pick: (items) => items[below(items.length)], chance: (share) => number() < share };
}
