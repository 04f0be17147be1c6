import { isTree } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';
import { configWords } from './config-words.ts';
import { mapOf } from './regulation-values.ts';
import { onlyKeys, renamed, translated, wordOf } from './translate.ts';

/** What a configuration says of looks, in the words of theme.yaml. */
export function configTheme(tree: Tree): Tree {
  const number = renamed(onlyKeys(mapOf(tree.页码), configWords.pageNumber), configWords.pageNumber);
  const styles = Object.entries(mapOf(tree.样式)).map(
    ([name, style]) => [wordOf(name, configWords.styles), styleOf(mapOf(style))] as const,
  );
  const faces = Object.entries(mapOf(tree.字体)).map(
    ([role, named]) => [wordOf(role, configWords.roles), typeof named === 'string' ? [named] : named] as const,
  );

  return {
    ...some('faces', Object.fromEntries(faces)),
    ...some('margins', renamed(mapOf(tree.页边), configWords.margins)),
    ...some('pageNumber', { ...number, ...translated(number, 'place', configWords.places) }),
    ...some('styles', Object.fromEntries(styles)),
    ...(typeof tree.双面打印 === 'string' ? { duplex: wordOf(tree.双面打印, configWords.yes) } : {}),
  };
}

function styleOf(style: Tree): Tree {
  const own = renamed(style, configWords.style);

  return { ...own, ...translated(own, 'font', configWords.roles), ...translated(own, 'align', configWords.aligns) };
}

function some(key: string, value: Value): Tree {
  return isTree(value) && Object.keys(value).length > 0 ? { [key]: value } : {};
}
