import type { ListedFile, ParsedCase } from '../model/case.ts';
import type { Outcome } from '../model/outcome.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { parseCase } from '../parse/case.ts';

/** Largest file that is read as a record; anything above is told by its size alone. */
const largest = 4 * 1024 * 1024;

/** Reads a case folder. Throws `UsageError` where there is no such folder. */
export async function openCase(world: World, folder: string): Promise<Outcome<ParsedCase>> {
  const root = await world.look(folder);
  if (root === undefined) throw new UsageError(`没有这个文件夹：${folder} (no such folder)`);
  if (root.type !== 'directory') throw new UsageError(`不是文件夹：${folder} (not a folder)`);

  const files = await world.listFolder(folder);
  const paths = files.filter(isSource).map((file) => file.path);
  const contents = await world.readFiles(paths.map((path) => world.join(folder, path)));
  const byPath = new Map(paths.flatMap((path) => entry(path, contents.get(world.join(folder, path)))));

  return parseCase(folder, files, byPath);
}

function isSource(file: ListedFile): boolean {
  if (file.type !== 'file' || file.size > largest) return false;

  return /^(case\.ya?ml|waivers\.yaml|ledger\.jsonl|records\/.*\.ya?ml)$/i.test(file.path);
}

function entry(path: string, bytes: Uint8Array | undefined): [string, Uint8Array][] {
  return bytes === undefined ? [] : [[path, bytes]];
}
