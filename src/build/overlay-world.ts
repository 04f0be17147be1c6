import type { ListedFile } from '../model/case.ts';
import { comparePaths } from '../model/compare-paths.ts';
import type { FolderContents, World } from '../model/world.ts';
import { recogniseEncoding } from '../parse/encoding.ts';

/** What lies over the disk. */
export interface Overlay {
  /** Texts that stand in an editor, by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Digests of files that were read before; whoever knows that files have changed empties it. */
  readonly digests: Map<string, ReturnType<World['digestFile']>>;
}

/**
 * The machine with the texts of an editor in the place of their files, those that were never saved included. A text that is what the file
 * says, or as much of it as the editor could decode, leaves the file's own bytes: a byte order mark, or an encoding that is not UTF-8, is
 * still found. Each file is digested once.
 */
export function overlayWorld(world: World, { texts, digests }: Overlay): World {
  const over = async (path: string, disk: Uint8Array | undefined): Promise<Uint8Array | undefined> => {
    const text = texts.get(world.resolve(path));
    return text === undefined || (disk !== undefined && isTextOf(text, disk)) ? disk : new TextEncoder().encode(text);
  };

  return {
    ...world,
    async look(path) {
      const found = await world.look(path);
      const text = texts.get(world.resolve(path));
      return found ?? (text === undefined ? undefined : listed(path, new TextEncoder().encode(text)));
    },
    readFile: async (path) => over(path, await world.readFile(path)),
    async readFolder(folder, wanted): Promise<FolderContents> {
      const { files, contents } = await world.readFolder(folder, wanted);
      const laid = new Map(contents);
      const all = new Map(files.map((file) => [file.path, file]));
      for (const path of below(world, folder, texts)) {
        const bytes = await over(world.join(folder, path), contents.get(path));
        if (bytes === undefined || !wanted(path, bytes.length)) continue;
        laid.set(path, bytes);
        all.set(path, { ...(all.get(path) ?? listed(path, bytes)), size: bytes.length });
      }
      return { files: [...all.values()].sort((one, other) => comparePaths(one.path, other.path)), contents: laid };
    },
    digestFile(path, algorithms) {
      const name = JSON.stringify([path, algorithms]);
      const known = digests.get(name) ?? world.digestFile(path, algorithms);
      digests.set(name, known);
      return known;
    },
  };
}

/** The open files below a folder, by their path in it. */
function below(world: World, folder: string, texts: Overlay['texts']): readonly string[] {
  const root = world.resolve(folder);
  const inside = [...texts.keys()].filter((path) => path.startsWith(root) && /^[\\/]/.test(path.slice(root.length)));

  return inside.map((path) => path.slice(root.length + 1).replaceAll('\\', '/'));
}

function isTextOf(text: string, bytes: Uint8Array): boolean {
  return recogniseEncoding(bytes).text === text || new TextDecoder().decode(bytes) === text;
}

function listed(path: string, bytes: Uint8Array): ListedFile {
  return { path, type: 'file', size: bytes.length };
}
