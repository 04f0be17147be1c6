import type { PackageEntries, PackageEntry } from '../model/world.ts';

/** The bag inside a package: its entries by their path in the bag. */
export interface Bag {
  readonly package: PackageEntries;
  /** Folder of the bag with `/` at its end, or empty. */
  readonly prefix: string;
  /** Regular files by path in the bag; where a name stands twice, the last one. */
  readonly files: ReadonlyMap<string, BagFile>;
  readonly payload: readonly BagFile[];
  readonly tagFiles: readonly BagFile[];
  readonly folders: readonly string[];
}

export interface BagFile {
  /** Path in the bag. */
  readonly path: string;
  /** Index in the entries of the package. */
  readonly index: number;
  readonly size: number;
}

/** Finds the bag: at the top, or in the one folder there that has a bagit.txt; without one, in the only folder. */
export function findBag(opened: PackageEntries): Bag {
  const prefix = prefixOf(opened.entries);
  const files = new Map<string, BagFile>();
  const folders: string[] = [];
  opened.entries.forEach(({ path, type, size }, index) => {
    if (!path.startsWith(prefix)) return;
    const inside = path.slice(prefix.length);
    if (type === 'file') files.set(inside, { path: inside, index, size });
    if (type === 'directory' && inside !== '') folders.push(inside);
  });
  const all = [...files.values()];

  return {
    package: opened,
    prefix,
    files,
    folders,
    payload: all.filter(({ path }) => path.startsWith('data/')),
    tagFiles: all.filter(({ path }) => !path.startsWith('data/')),
  };
}

function prefixOf(entries: readonly PackageEntry[]): string {
  const files = entries.filter(({ type }) => type === 'file');
  if (files.some(({ path }) => path === 'bagit.txt')) return '';
  const declared = files.filter(({ path }) => /^[^/]+\/bagit\.txt$/.test(path)).map(({ path }) => path.slice(0, path.indexOf('/') + 1));
  if (declared.length > 0) return declared[0] ?? '';
  const isHere = entries.some(({ path }) => path === 'data' || path.startsWith('data/') || /^manifest-.*\.txt$/.test(path));
  const tops = [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))].filter((top) => top !== '__MACOSX');

  return !isHere && tops.length === 1 && files.every(({ path }) => path.includes('/')) ? `${tops[0]}/` : '';
}
