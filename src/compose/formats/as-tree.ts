import type { Tree, Value } from '../../model/value.ts';

/** The value as a mapping; an empty one for what is none. */
export function asTree(value: Value | undefined): Tree {
  return isTree(value) ? value : {};
}

function isTree(value: Value | undefined): value is Tree {
  return typeof value === 'object' && !Array.isArray(value);
}
