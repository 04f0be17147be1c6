import { isTree } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';
import { configWords } from './config-words.ts';
import { mapOf } from './regulation-values.ts';
import { onlyKeys, renamed, translated } from './translate.ts';

/** What a configuration says of volumes, in the words of a file of templates/profiles/. */
export function configVolume(tree: Tree): Tree {
  const number = renamed(onlyKeys(mapOf(tree.页码), configWords.numbering), configWords.numbering);
  const pageNumber = {
    ...number,
    ...translated(number, 'per', configWords.units),
    ...translated(number, 'run', configWords.runs),
    ...Object.assign({}, ...['contents', 'recto', 'blankBacks'].map((key) => translated(number, key, configWords.yes))),
  };

  return {
    ...(Object.keys(pageNumber).length > 0 ? { pageNumber } : {}),
    ...(typeof tree.分卷 === 'string' ? { split: tree.分卷 } : {}),
    ...(tree.副卷 === undefined ? {} : { secondary: secondaryOf(tree.副卷) }),
    ...(tree.封皮 === undefined ? {} : { outerCover: isTree(tree.封皮) ? renamed(tree.封皮, configWords.outerCover) : 'none' }),
  };
}

function secondaryOf(value: Value): Value {
  return isTree(value) ? renamed(value, configWords.secondary) : { documents: [], except: [] };
}
