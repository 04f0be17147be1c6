import type { ListedFile } from '../model/case.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { ledgerFile } from '../parse/ledger.ts';

/** Largest file that is read as a record; anything above is told by its size alone. */
const largest = 4 * 1024 * 1024;

/** Lists a case folder and reads its YAML files and its ledger, by path in the folder. Throws `UsageError` where there is no such folder. */
export async function readSources(
  world: World,
  folder: string,
): Promise<{ readonly files: readonly ListedFile[]; readonly contents: ReadonlyMap<string, Uint8Array> }> {
  const root = await world.look(folder);
  if (root === undefined) throw new UsageError(`没有这个文件夹：${folder} (no such folder)`);
  if (root.type !== 'directory') throw new UsageError(`不是文件夹：${folder} (not a folder)`);

  const files = await world.listFolder(folder);
  const paths = files.filter(isSource).map((file) => file.path);
  const contents = await world.readFiles(paths.map((path) => world.join(folder, path)));

  return { files, contents: new Map(paths.flatMap((path) => entry(path, contents.get(world.join(folder, path))))) };
}

function isSource(file: ListedFile): boolean {
  if (file.type !== 'file' || (file.size > largest && file.path !== ledgerFile)) return false;

  return /^(case\.ya?ml|waivers\.yaml|ledger\.jsonl|records\/.*\.ya?ml)$/i.test(file.path);
}

function entry(path: string, bytes: Uint8Array | undefined): [string, Uint8Array][] {
  return bytes === undefined ? [] : [[path, bytes]];
}
