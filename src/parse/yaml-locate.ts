import { isAlias, isMap, isScalar, isSeq, type Pair } from 'yaml';

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/**
 * Where a pointer stands in a YAML tree: a text marks itself; a mapping, a list or a blank marks its key;
 * what is not written marks its nearest written ancestor.
 */
export function locateIn(root: unknown, steps: readonly string[]): Span {
  let node = root;
  let span = startOf(root);
  for (const step of steps) {
    const found = stepInto(node, step);
    if (found === undefined) return span;
    span = spanOfEntry(found);
    node = found.value;
  }

  return span;
}

interface Entry {
  readonly key?: unknown;
  readonly value: unknown;
}

function stepInto(node: unknown, step: string): Entry | undefined {
  if (isSeq(node)) {
    const index = /^(0|[1-9]\d*)$/.test(step) ? Number(step) : node.items.length;
    return index < node.items.length ? { value: node.items[index] } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);

  return pair === undefined ? undefined : { key: pair.key, value: pair.value };
}

function spanOfEntry({ key, value }: Entry): Span {
  const own = (isScalar(value) || isAlias(value)) && value.range ? value.range : undefined;
  if (own && own[1] > own[0]) return { offset: own[0], length: own[1] - own[0] };
  if (isScalar(key) && key.range) return { offset: key.range[0], length: key.range[1] - key.range[0] };

  return startOf(value);
}

/** The first key or item of a collection. */
function startOf(node: unknown): Span {
  if (isMap(node)) return startOf(node.items[0]?.key ?? undefined);
  if (isSeq(node) && node.items.length > 0 && !node.flow) return startOf(node.items[0]);
  if ((isScalar(node) || isSeq(node) || isAlias(node)) && node.range)
    return { offset: node.range[0], length: node.range[1] - node.range[0] };

  return { offset: 0, length: 0 };
}
