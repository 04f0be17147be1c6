import { describe, expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { isTree } from '../../src/model/pointer.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { rules } from '../made-rules.ts';
import { rounds } from '../thorough.ts';
import { momentOf } from './moment-of.ts';
import { readSchemas } from './read-schemas.ts';

const files = readSchemas();
const bases = [...files].filter(([path]) => path.startsWith('jinpu/bases/'));
const oddities: readonly Value[] = [
  '',
  ' ',
  'x',
  '2026-02-30',
  '999999999999999999',
  '/',
  [],
  {},
  [''],
  [[['x']]],
  { x: 'y' },
  Object.fromEntries([['__proto__', { x: 'y' }]]),
  { 人: [] },
  '送达回证',
  '\u0000',
];

describe('whatever a case says, lint answers', () => {
  test.each(bases)('%s, many times with something odd in it', (path, bytes) => {
    const { value } = parseYaml(path, bytes);
    const random = seeded(path.length);
    for (let round = 0; round < rounds(60, 6); round += 1) {
      let odd: Value = treeOf(value);
      for (let change = 0; change <= round % 4; change += 1) odd = spoil(odd, random);
      const parsed = caseFromBase(isTree(odd) ? odd : {}, value.locate);
      const once = lint(parsed, rules, { asOf: momentOf('2026-06-01 12:00') });
      const twice = lint(parsed, rules, { asOf: momentOf('2026-06-01 12:00') });
      expect(twice).toEqual(once);
      expect(JSON.stringify(once.map(({ fact }) => fact))).not.toMatch(/210299(19|20)\d{6}/);
    }
  });
});

/** Puts something odd at a random place, or takes a key away. */
function spoil(value: Value, random: () => number): Value {
  if (typeof value === 'string' || random() < 0.06) return oddities[Math.floor(random() * oddities.length)] ?? '';
  const keys = Object.keys(value);
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined) return value;
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? spoil(each, random) : each));
  const { [key]: chosen = '', ...rest } = value as Tree;
  if (random() < 0.1) return rest;
  return { ...value, [random() < 0.05 ? `${key}x` : key]: spoil(chosen, random) };
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
