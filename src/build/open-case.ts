import { type BindingRecord, bindingFile } from '../model/binding.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { FolderContents, World } from '../model/world.ts';
import { parseBinding } from '../parse/binding.ts';
import { parseCase } from '../parse/case.ts';
import { ledgerFile, parseLedger, placeOfLine } from '../parse/ledger.ts';
import { fileFinding } from '../parse/naming.ts';
import { type ParsedWaivers, parseWaivers, waiversFile } from '../parse/waivers.ts';
import { readSources } from './read-sources.ts';
import { sha256Of } from './sha256-of.ts';

/** A case with what stands beside its records. */
export interface OpenedCase extends Outcome<ParsedCase> {
  /** What is wrong with the ledger. */
  readonly ledgerFindings: readonly Finding[];
  readonly waivers: ParsedWaivers;
}

/** Reads a case folder, or takes what was read of it. Throws `UsageError` where there is no such folder. */
export async function openCase(world: World, folder: string, read?: FolderContents): Promise<OpenedCase> {
  const { files, contents: byPath } = read ?? (await readSources(world, folder));
  const parsed = parseCase(folder, files, byPath);
  const bound = bindingOf(byPath.get(bindingFile), sha256Of(world));
  const waivers = parseWaivers(byPath.get(waiversFile));
  const value = Object.freeze({
    ...parsed.value,
    ...(bound === undefined ? {} : { binding: bound.value }),
    ...(waivers.value === undefined ? {} : { waivers: { value: waivers.value, locate: waivers.locate } }),
  });
  const unread = files.filter(({ path, fault }) => fault === 'unreadable' && besides.includes(path));
  const findings = [...parsed.findings, ...(bound?.findings ?? []), ...unread.map(({ path }) => fileFinding('S-unreadable', path))];
  const ledgerBytes = byPath.get(ledgerFile);
  if (ledgerBytes === undefined) return { value, findings, ledgerFindings: [], waivers };
  const ledger = parseLedger(ledgerBytes, sha256Of(world));
  const locate: ParsedCase['locate'] = (file, pointer, words) =>
    file === ledgerFile ? placeOfLine(Number(pointer.slice(1)) || 1) : value.locate(file, pointer, words);

  return { value: Object.freeze({ ...value, ledger: ledger.value, locate }), findings, ledgerFindings: ledger.findings, waivers };
}

/** What stands beside the records: that it cannot be read must not pass for its absence. */
const besides = [bindingFile, ledgerFile, waiversFile];

function bindingOf(bytes: Uint8Array | undefined, sha256: (text: string) => string): Outcome<BindingRecord> | undefined {
  return bytes === undefined ? undefined : parseBinding(bytes, sha256);
}
