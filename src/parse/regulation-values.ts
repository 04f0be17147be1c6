import { isTree } from '../model/pointer.ts';
import type { Text } from '../model/text.ts';
import type { Tree, Value } from '../model/value.ts';

/** A text of a file; empty where it is absent or something else. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

export function textsOf(value: Value | undefined): readonly string[] {
  return listOf(value).filter((each) => typeof each === 'string');
}

export function treesOf(value: Value | undefined): readonly Tree[] {
  return listOf(value).filter(isTree);
}

export function mapOf(value: Value | undefined): Tree {
  return isTree(value) ? value : {};
}

/** A sentence in both languages. */
export function bothOf(value: Value | undefined): Text {
  const map = mapOf(value);
  return { zh: textOf(map.zh), en: textOf(map.en) };
}
