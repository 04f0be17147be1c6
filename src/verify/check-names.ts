import type { Finding } from '../model/finding.ts';
import { leaves, pathFaults, pathKey } from '../model/path-faults.ts';
import type { Bag } from './bag.ts';
import { found } from './found.ts';

const systemFile = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\.Spotlight-V100|\.Trashes|\._[^/]+|__MACOSX)(\/|$)/i;

/** Names that get lost, collide or open badly on another system. A folder whose listed files are missing is not called empty. */
export function checkNames({ files, folders }: Bag, listed: readonly string[]): readonly Finding[] {
  const paths = [...files.keys()];

  return [...paths.flatMap(nameFindings), ...twins(paths), ...emptyFolders([...paths, ...listed], folders)];
}

function nameFindings(path: string): readonly Finding[] {
  if (systemFile.test(path)) return [found('V-name-system', { file: path })];
  const faults = pathFaults(path).filter((fault) => !leaves(fault));

  return faults.length === 0 ? [] : [found('V-name-portable', { file: path }, faults.join(', '))];
}

function twins(paths: readonly string[]): readonly Finding[] {
  const first = new Map<string, string>();

  return paths.flatMap((path): Finding[] => {
    const key = pathKey(path);
    const twin = first.get(key);
    first.set(key, twin ?? path);

    return twin === undefined ? [] : [found('V-name-twin', { file: path }, twin)];
  });
}

function emptyFolders(paths: readonly string[], folders: readonly string[]): readonly Finding[] {
  const filled = new Set<string>();
  for (const path of [...paths, ...folders]) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) filled.add(path.slice(0, at));
  }

  return folders
    .filter((folder) => folder.startsWith('data/') && !filled.has(folder))
    .map((folder) => found('V-folder-empty', { file: folder }));
}
