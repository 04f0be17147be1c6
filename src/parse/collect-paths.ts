import { isTree, under } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';

/** What a file is named for: a photo or recording, electronic data (any file), the scan of a paper, the image of a seal or signature, or any document. */
export type PathUse = 'media' | 'data' | 'scan' | 'image' | 'document';

/** A file that a record names. */
export interface NamedPath {
  /** JSON Pointer of the path in the record. */
  readonly pointer: string;
  /** As written. */
  readonly path: string;
  readonly use: PathUse;
}

/** Keys whose value is a path or a list of paths, wherever they stand in a record (schemas/shapes/path.yaml). */
const uses: Readonly<Record<string, PathUse>> = {
  文件: 'document',
  音像: 'media',
  原件: 'scan',
  公告文书: 'document',
  示意图: 'document',
  图像: 'image',
};

/** Every file that a record names, in the order in which it is written; blanks are left out. */
export function collectPaths(record: Tree): readonly NamedPath[] {
  const found: NamedPath[] = [];
  const items = record.文书 === '音像资料' ? useOf(record, 'media') : undefined;
  collect(record, '', items, found);

  return found;
}

function collect(tree: Tree, pointer: string, items: PathUse | undefined, found: NamedPath[]): void {
  for (const [key, value] of Object.entries(tree)) {
    const use = Object.hasOwn(uses, key) ? uses[key] : undefined;
    const meant = key === '文件' ? (items === undefined ? use : useOf(tree, items)) : use;
    if (typeof value !== 'string' || meant !== undefined) enter(value, under(pointer, key), meant, items, found);
  }
}

/** By the 方式 of an item, else by what holds for all. */
function useOf({ 方式: way }: Tree, otherwise: PathUse): PathUse {
  if (way === undefined) return otherwise;

  return way === '电子数据' ? 'data' : 'media';
}

function enter(value: Value, pointer: string, use: PathUse | undefined, items: PathUse | undefined, found: NamedPath[]): void {
  if (typeof value === 'string') {
    if (use !== undefined && value.trim() !== '') found.push({ pointer, path: value, use });
  } else if (isTree(value)) {
    collect(value, pointer, items, found);
  } else {
    for (const [index, each] of value.entries()) enter(each, under(pointer, index), use, items, found);
  }
}
