import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type Range, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { Mistake } from './mistake.ts';

import { plainFact } from './source-finding.ts';
import { deepest } from './yaml-depth.ts';

/** How many values references may add to a file. */
const mostReferred = 10_000;

interface Reading {
  readonly text: string;
  readonly mistakes: Mistake[];
  /** Values under their anchors with the number of values below them; `undefined` while they are being read. */
  readonly anchors: Map<string, { readonly value: Value; readonly weight: number } | undefined>;
  /** Values so far, and how many of them references added. */
  weight: number;
  referred: number;
}

/** The value of a YAML tree, frozen, every scalar as text, and the mistakes that the tree itself shows. */
export function readValue(text: string, root: unknown): { readonly value: Value; readonly mistakes: readonly Mistake[] } {
  const reading: Reading = { text, mistakes: [], anchors: new Map(), weight: 0, referred: 0 };

  return { value: readNode(root, '', 0, reading), mistakes: reading.mistakes };
}

function readNode(node: unknown, pointer: string, depth: number, reading: Reading): Value {
  reading.weight += 1;
  if (isAlias(node)) return readAlias(node, pointer, reading);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return '';
  if (depth > deepest) return refuse(reading, 'S-too-deep', node.range, pointer);

  if (node.tag !== undefined) reading.mistakes.push(tagMistake(reading.text, node.range?.[0] ?? 0, pointer));
  if (node.anchor === undefined) return readPlain(node, pointer, depth, reading);

  reading.anchors.set(node.anchor, undefined);
  const before = reading.weight;
  const value = readPlain(node, pointer, depth, reading);
  reading.anchors.set(node.anchor, { value, weight: reading.weight - before + 1 });

  return value;
}

function readPlain(node: Scalar | YAMLMap | YAMLSeq, pointer: string, depth: number, reading: Reading): Value {
  if (isScalar(node)) return textOf(node);
  if (isMap(node)) return readMap(node, pointer, depth, reading);

  return Object.freeze(node.items.map((item, index) => readNode(item, under(pointer, index), depth + 1, reading)));
}

function readMap(map: YAMLMap, pointer: string, depth: number, reading: Reading): Value {
  const seen = new Map<string, Pair>();
  const entries: [string, Value][] = [];
  for (const pair of map.items) {
    const key = keyOf(pair, pointer, reading);
    if (key === undefined) continue;

    const inner = under(pointer, key);
    const value = readNode(pair.value, inner, depth + 1, reading);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, pair);
      entries.push([key, value]);
    } else {
      const { offset, length } = spanOf(rangeOf(first.key));
      reading.mistakes.push({
        id: 'S-duplicate-key',
        ...spanOf(rangeOf(pair.key)),
        pointer: inner,
        fact: plainFact(key),
        first: { offset, length },
      });
    }
  }

  return Object.freeze(Object.fromEntries(entries));
}

function keyOf(pair: Pair, pointer: string, reading: Reading): string | undefined {
  const key = isScalar(pair.key) ? textOf(pair.key) : '';
  if (key === '<<') {
    note(reading, 'S-merge-key', rangeOf(pair.key), pointer);
    return undefined;
  }
  if (key !== '') return key;

  note(reading, 'S-complex-key', rangeOf(pair.key) ?? rangeOf(pair.value), pointer);
  return undefined;
}

function readAlias(node: Alias, pointer: string, reading: Reading): Value {
  const target = reading.anchors.get(node.source);
  if (target === undefined) return refuse(reading, 'S-alias', node.range, pointer, `*${node.source}`);

  reading.referred += target.weight;
  reading.weight += target.weight;
  if (reading.referred <= mostReferred) return target.value;
  if (reading.mistakes.some((mistake) => mistake.id === 'S-alias-bomb')) return '';

  return refuse(reading, 'S-alias-bomb', node.range, pointer);
}

/** A block text ends with its last character: the line break that ends it is no content. */
function textOf(node: Scalar): string {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');

  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? text.replace(/\n+$/, '') : text;
}

/** The tag stands before the value that it belongs to. */
function tagMistake(text: string, before: number, pointer: string): Mistake {
  const offset = Math.max(0, text.lastIndexOf('!', Math.max(0, before - 1)));
  const start = text.charAt(offset - 1) === '!' ? offset - 1 : offset;
  const tag = /^!\S*/.exec(text.slice(start, start + 200))?.[0] ?? '!';

  return { id: 'S-tag', offset: start, length: tag.length, pointer, fact: plainFact(tag) };
}

function refuse(reading: Reading, id: Mistake['id'], range: Range | null | undefined, pointer: string, fact?: string): '' {
  note(reading, id, range, pointer, fact);

  return '';
}

function note(reading: Reading, id: Mistake['id'], range: Range | null | undefined, pointer: string, fact?: string): void {
  reading.mistakes.push({ id, ...spanOf(range), pointer, ...(fact === undefined ? {} : { fact: plainFact(fact) }) });
}

function rangeOf(node: unknown): Range | null | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
}

function spanOf(range: Range | null | undefined): { readonly offset: number; readonly length: number } {
  return range ? { offset: range[0], length: range[1] - range[0] } : { offset: 0, length: 0 };
}
