import type { Tree, Value } from '../model/value.ts';

/** Words of one language → words of another. */
export type Words = Readonly<Record<string, string>>;

/** A word in the other language; itself where it has none. */
export function wordOf(word: string, words: Words): string {
  return words[word] ?? word;
}

/** A mapping whose keys are translated. */
export function renamed(tree: Tree, words: Words): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [wordOf(key, words), value]));
}

/** The value of one key translated; nothing where it is no text. */
export function translated(tree: Tree, key: string, words: Words): Tree {
  const value: Value | undefined = tree[key];

  return typeof value === 'string' ? { [key]: wordOf(value, words) } : {};
}

/** The entries of a mapping whose keys the words know. */
export function onlyKeys(tree: Tree, words: Words): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => key in words));
}
