import { isTree } from '../../model/pointer.ts';
import type { Tree, Value } from '../../model/value.ts';

/** The value as a mapping; an empty one for what is none. */
export function asTree(value: Value | undefined): Tree {
  return isTree(value) ? value : {};
}
