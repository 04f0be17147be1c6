/** A seeded source of numbers below one (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

/** Bytes of any kind. */
export function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

const scalars = [
  '',
  '~',
  '是',
  '2026-03-02 09:10',
  '2026-02-30',
  "'1'",
  '"\\u0000"',
  '|\n  行一\n  行二',
  '>-\n  折',
  '*a',
  '&a x',
  '!!int 3',
  '送达回证',
  'media/../x.mp4',
  '0x1F',
  '９９',
  '\u202e',
  '？',
  '- -',
  '{',
  ']',
  '#注',
  '@',
  '`',
];
const keys = [
  '文书',
  '时间',
  '签名',
  '执法人员',
  '案号',
  '音像',
  '资料',
  '文件',
  '<<',
  '? x',
  '起',
  '止',
  'a',
  '__proto__',
  'constructor',
  '',
];

/** Something between YAML and what people take for it. */
export function randomYaml(random: Random, depth = 0): string {
  const pad = '  '.repeat(depth);
  const lines = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    const roll = random();
    if (depth < 12 && roll < 0.3) return `${pad}${pick(random, keys)}:\n${randomYaml(random, depth + 1)}`;
    if (depth < 12 && roll < 0.4) return `${pad}- ${pick(random, keys)}: ${pick(random, scalars)}`;
    if (roll < 0.5) return `${pad}- ${pick(random, scalars)}`;
    if (roll < 0.6) return `${pad}${pick(random, keys)}: [${pick(random, scalars)}, {${pick(random, keys)}: ${pick(random, scalars)}}]`;
    if (roll < 0.63) return '---';
    if (roll < 0.66) return `\t${pick(random, keys)}: x`;
    return `${pad}${pick(random, keys)}: ${pick(random, scalars)}`;
  });
  return lines.join('\n');
}

/** A text with a few bytes, lines or blocks changed. */
export function mutated(random: Random, source: Uint8Array, other: Uint8Array): Uint8Array {
  let bytes = source;
  for (let change = 0; change <= Math.floor(random() * 4); change += 1) {
    const from = Math.floor(random() * bytes.length);
    const length = Math.floor(random() * random() * 200);
    const start = Math.floor(random() * other.length);
    const roll = random();
    const middle =
      roll < 0.3
        ? randomBytes(random, 1 + Math.floor(random() * 6))
        : roll < 0.5
          ? new Uint8Array()
          : roll < 0.7
            ? other.slice(start, start + length)
            : new TextEncoder().encode(pick(random, scalars));
    bytes = Uint8Array.of(...bytes.slice(0, from), ...middle, ...bytes.slice(from + (roll < 0.5 ? length : 1)));
  }
  return bytes;
}

function pick(random: Random, from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? '';
}
