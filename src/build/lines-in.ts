import type { Place } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { parseYaml, type SourceDocument } from '../parse/yaml-source.ts';

/** Looks up where a pointer stands in a file of a case. */
export type Lines = (folder: string, spot: { readonly file: string; readonly pointer: string }) => Promise<Place>;

/** So many files are remembered: those that many others clash with come again and again. */
const most = 32;

/** Makes one that reads a file when it is asked for it; the first line where a file went meanwhile. */
export function linesIn(world: World): Lines {
  const read = new Map<string, Promise<SourceDocument>>();
  const open = async (folder: string, file: string): Promise<SourceDocument> =>
    parseYaml(file, (await world.readFile(world.join(folder, file))) ?? new Uint8Array()).value;

  return async (folder, { file, pointer }) => {
    const key = JSON.stringify([folder, file]);
    const document = read.get(key) ?? open(folder, file);
    read.delete(key);
    read.set(key, document);
    const [oldest] = read.keys();
    if (read.size > most && oldest !== undefined) read.delete(oldest);

    return (await document).locate(pointer);
  };
}
