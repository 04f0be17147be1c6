import { readFileSync } from 'node:fs';
import { isTree } from '../../src/model/pointer.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';

const file = 'test/compose/words.yaml';
const { keys, within, forms } = sectionsOf(parseYaml(file, readFileSync(file)).value.value);

/** What an officer writes under a key: words, nothing (null), or not known (undefined). `nth`: which time it occurs in the record, from 1. */
export type UsualWords = (form: string, enclosing: string, key: string, nth: number) => string | null | undefined;

/** From words.yaml, the nearest entry: form and enclosing key, enclosing key, form, key. Where there are fewer than asked for, they begin again. */
export const usualWords: UsualWords = (form, enclosing, key, nth) => {
  const own = treeAt(forms, form);
  const found = [treeAt(own, enclosing)[key], treeAt(within, enclosing)[key], own[key], keys[key]].find((entry) => isEntry(entry));
  if (found === undefined) return undefined;

  const choices = Array.isArray(found) ? found : [found];
  const choice = String(choices[(nth - 1) % choices.length]);
  return choice === '~' ? null : choice;
};

/** An entry is words or a list of them; a mapping is what stands within a key of that name. */
function isEntry(entry: Value | undefined): boolean {
  return entry !== undefined && !isTree(entry);
}

function treeAt(tree: Tree, key: string): Tree {
  const inner = tree[key];
  return isTree(inner) ? inner : {};
}

function sectionsOf(value: Value | undefined): { readonly keys: Tree; readonly within: Tree; readonly forms: Tree } {
  const tree = isTree(value) ? value : {};
  return { keys: treeAt(tree, 'keys'), within: treeAt(tree, 'within'), forms: treeAt(tree, 'forms') };
}
