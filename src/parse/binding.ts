import { type BindingEntry, type BindingRecord, bindingActs, bindingFile } from '../model/binding.ts';
import type { Finding } from '../model/finding.ts';
import { noLine } from '../model/ledger.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import { chainedLines } from './chained-lines.ts';
import { isUnedited } from './ledger-entry.ts';
import { sourceFinding } from './source-finding.ts';

interface ReadLine {
  readonly number: number;
  readonly text: string;
  readonly entry: BindingEntry | undefined;
  readonly digest: string;
  readonly unedited: boolean;
}

/**
 * The record of bindings of a case: each line with the digest of the one before and its own. What breaks the chain is told at its line, once:
 * a line that follows an edited one is not blamed for it.
 */
export function parseBinding(bytes: Uint8Array, sha256: (text: string) => string): Outcome<BindingRecord> {
  const lines = chainedLines(bytes).map((text, index): ReadLine => {
    const entry = entryOf(text);
    return { number: index + 1, text, entry, digest: sha256(text), unedited: entry !== undefined && isUnedited(text, sha256) };
  });
  const entries = lines.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const findings = lines.length === 0 ? [nothingIn(bytes)] : lines.flatMap((line, index) => faultsOf(line, lines[index - 1]));

  return { value: { entries, lines: lines.length, head: lines.at(-1)?.digest ?? noLine }, findings };
}

/** `dossier bind` writes a line or no file. */
function nothingIn({ length }: Uint8Array): Finding {
  const fact = { zh: `${length} 字节，没有一行`, en: `${length} bytes and no line` };

  return sourceFinding('S-binding-empty', { file: bindingFile, line: 1, column: 1, length: 0, pointer: '' }, fact);
}

function faultsOf({ number, text, entry, unedited }: ReadLine, before: ReadLine | undefined): readonly Finding[] {
  const at: Place = { file: bindingFile, line: number, column: 1, length: 0, pointer: '', source: text.slice(0, 200) };
  const named = { zh: `第 ${number} 行`, en: `line ${number}` };
  if (entry === undefined) return [sourceFinding('S-binding-line', at, named)];
  if (!unedited) return [sourceFinding('S-binding-edited', at, named)];
  if (before !== undefined && !before.unedited) return [];

  const follows = entry.前 === (before?.digest ?? noLine) && entry.序号 === (before?.entry?.序号 ?? 0) + 1;
  return follows ? [] : [sourceFinding('S-binding-chain', at, named)];
}

/** A line as its bytes say it; `undefined` where it is none. */
function entryOf(line: string): BindingEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }

  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is BindingEntry {
  if (!isObject(value) || !isObject(value.规则)) return false;
  const texts = [value.时间, value.经办人, value.程序, value.前, value.本行, value.规则.立卷, value.规则.分卷];

  return (
    value.版本 === 1 &&
    isCount(value.序号) &&
    bindingActs.some((act) => act === value.事项) &&
    texts.every((text) => typeof text === 'string') &&
    (value.理由 === undefined || typeof value.理由 === 'string') &&
    Array.isArray(value.卷) &&
    value.卷.every(isVolume)
  );
}

function isVolume(value: unknown): boolean {
  return (
    isObject(value) &&
    ['', '正卷', '副卷'].some((kind) => kind === value.卷别) &&
    isCount(value.卷次) &&
    isCount(value.页数) &&
    Array.isArray(value.文件) &&
    value.文件.every(isDocument)
  );
}

function isDocument(value: unknown): boolean {
  if (!isObject(value)) return false;
  const texts = [value.段, value.题名, value.文号, value.件号, value.起, value.止, value.sha256];

  return texts.every((text) => typeof text === 'string') && isCount(value.页数);
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
