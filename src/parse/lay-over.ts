import { isTree } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';

/** What a bureau says laid over what ships: mappings are merged key by key, anything else replaces. */
export function layOver(base: Value | undefined, own: Value | undefined): Value | undefined {
  if (own === undefined) return base;
  if (!isTree(base) || !isTree(own)) return own;

  const merged: Record<string, Value> = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const laid = layOver(base[key], value);
    if (laid !== undefined) merged[key] = laid;
  }
  return merged;
}
