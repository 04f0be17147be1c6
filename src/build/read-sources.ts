import { bindingFile } from '../model/binding.ts';
import { UsageError } from '../model/trouble.ts';
import type { FolderContents, World } from '../model/world.ts';
import { ledgerFile } from '../parse/ledger.ts';

/** Largest file that is read as a record; anything above is told by its size alone. */
const largest = 4 * 1024 * 1024;

/** Lists a case folder and reads its YAML files and its ledger, by path in the folder. Throws `UsageError` where there is no such folder. */
export async function readSources(world: World, folder: string): Promise<FolderContents> {
  const root = await world.look(folder);
  if (root === undefined) throw new UsageError({ zh: `没有这个文件夹：${folder}`, en: `no such folder: ${folder}` });
  if (root.type !== 'directory') throw new UsageError({ zh: `不是文件夹：${folder}`, en: `not a folder: ${folder}` });

  return world.readFolder(folder, isSource);
}

function isSource(path: string, size: number): boolean {
  if (size > largest && path !== ledgerFile && path !== bindingFile) return false;

  return /^(case\.ya?ml|waivers\.yaml|ledger\.jsonl|binding\.jsonl|records\/.*\.ya?ml)$/is.test(path);
}
