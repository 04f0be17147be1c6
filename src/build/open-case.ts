import type { ListedFile, ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { parseCase } from '../parse/case.ts';
import { ledgerFile, parseLedger, placeOfLine } from '../parse/ledger.ts';
import { type ParsedWaivers, parseWaivers, waiversFile } from '../parse/waivers.ts';
import { sha256Of } from './sha256-of.ts';

/** Largest file that is read as a record; anything above is told by its size alone. */
const largest = 4 * 1024 * 1024;

/** A case with what stands beside its records. */
export interface OpenedCase extends Outcome<ParsedCase> {
  /** What is wrong with the ledger. */
  readonly ledgerFindings: readonly Finding[];
  readonly waivers: ParsedWaivers;
}

/** Reads a case folder. Throws `UsageError` where there is no such folder. */
export async function openCase(world: World, folder: string): Promise<OpenedCase> {
  const root = await world.look(folder);
  if (root === undefined) throw new UsageError(`没有这个文件夹：${folder} (no such folder)`);
  if (root.type !== 'directory') throw new UsageError(`不是文件夹：${folder} (not a folder)`);

  const files = await world.listFolder(folder);
  const paths = files.filter(isSource).map((file) => file.path);
  const contents = await world.readFiles(paths.map((path) => world.join(folder, path)));
  const byPath = new Map(paths.flatMap((path) => entry(path, contents.get(world.join(folder, path)))));
  const { value, findings } = parseCase(folder, files, byPath);
  const waivers = parseWaivers(byPath.get(waiversFile));
  const ledgerBytes = byPath.get(ledgerFile);
  if (ledgerBytes === undefined) return { value, findings, ledgerFindings: [], waivers };
  const ledger = parseLedger(ledgerBytes, sha256Of(world));
  const locate: ParsedCase['locate'] = (file, pointer) =>
    file === ledgerFile ? placeOfLine(Number(pointer.slice(1)) || 1) : value.locate(file, pointer);

  return { value: Object.freeze({ ...value, ledger: ledger.value, locate }), findings, ledgerFindings: ledger.findings, waivers };
}

function isSource(file: ListedFile): boolean {
  if (file.type !== 'file' || (file.size > largest && file.path !== ledgerFile)) return false;

  return /^(case\.ya?ml|waivers\.yaml|ledger\.jsonl|records\/.*\.ya?ml)$/i.test(file.path);
}

function entry(path: string, bytes: Uint8Array | undefined): [string, Uint8Array][] {
  return bytes === undefined ? [] : [[path, bytes]];
}
