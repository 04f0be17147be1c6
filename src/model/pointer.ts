import type { Tree, Value } from './value.ts';

/** A pointer with one more step (RFC 6901). */
export function under(pointer: string, step: string | number): string {
  if (typeof step === 'number' || !(step.includes('/') || step.includes('~'))) return `${pointer}/${step}`;
  return `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The decoded steps of a pointer; none for the whole. */
export function steps(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => (step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step));
}

/** One step down; `undefined` where nothing stands there. */
export function child(value: Value | undefined, step: string): Value | undefined {
  if (value === undefined || typeof value === 'string') return undefined;
  if (Array.isArray(value)) return isIndex(step) ? value[Number(step)] : undefined;
  return Object.hasOwn(value, step) ? (value as Tree)[step] : undefined;
}

function isIndex(step: string): boolean {
  const first = step.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(step);
}

/** What a pointer points at; `undefined` where nothing stands there. */
export function valueAt(value: Value | undefined, pointer: string): Value | undefined {
  return steps(pointer).reduce(child, value);
}

/** A mapping. */
export function isTree(value: Value | undefined): value is Tree {
  return typeof value === 'object' && !Array.isArray(value);
}
