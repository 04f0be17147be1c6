import type { Finding } from '../model/finding.ts';
import { type Ledger, type LedgerEntry, noLine } from '../model/ledger.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import { chainedLines } from './chained-lines.ts';
import { isUnedited, parseLedgerEntry } from './ledger-entry.ts';
import { sourceFinding } from './source-finding.ts';

/** Name of the ledger in the case folder. */
export const ledgerFile = 'ledger.jsonl';

interface ReadLine {
  readonly number: number;
  readonly text: string;
  readonly entry: LedgerEntry | undefined;
  readonly digest: string;
  readonly unedited: boolean;
}

/**
 * The ledger of a case: each line with the digest of the one before and its own. What breaks the chain is told at its line, once:
 * a line that follows an edited one is not blamed for it.
 */
export function parseLedger(bytes: Uint8Array, sha256: (text: string) => string): Outcome<Ledger> {
  const lines = chainedLines(bytes).map((text, index): ReadLine => {
    const entry = parseLedgerEntry(text);
    return { number: index + 1, text, entry, digest: sha256(text), unedited: entry !== undefined && isUnedited(text, sha256) };
  });
  const entries = lines.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const findings = lines.flatMap((line, index) => faultsOf(line, lines[index - 1]));

  return { value: { entries, lines: lines.length, head: lines.at(-1)?.digest ?? noLine }, findings };
}

/** The place of a line of the ledger. */
export function placeOfLine(line: number, source?: string): Place {
  return { file: ledgerFile, line, column: 1, length: 0, pointer: '', ...(source === undefined ? {} : { source }) };
}

function faultsOf(line: ReadLine, before: ReadLine | undefined): readonly Finding[] {
  const { number, text, entry, unedited } = line;
  const at = placeOfLine(number, text);
  const named = { zh: `第 ${number} 行`, en: `line ${number}` };
  if (entry === undefined) return [sourceFinding('S-ledger-line', at, named)];
  if (!unedited) return [sourceFinding('S-ledger-edited', at, { zh: `${named.zh}，${entry.文件}`, en: `${named.en}, ${entry.文件}` })];
  if (before !== undefined && !before.unedited) return [];

  const follows = entry.前 === (before?.digest ?? noLine) && entry.序号 === (before?.entry?.序号 ?? 0) + 1;
  if (follows) return [];
  const fact = {
    zh: `第 ${number} 行是序号 ${entry.序号}，前一行${before === undefined ? '没有' : `是序号 ${before.entry?.序号}`}，两行之间的校验值不符`,
    en: `line ${number} has number ${entry.序号}, the one before ${before === undefined ? 'is not there' : `has ${before.entry?.序号}`}; the digests do not agree`,
  };
  const related =
    before === undefined ? [] : [{ note: { zh: '前一行', en: 'the line before' }, at: placeOfLine(before.number, before.text) }];

  return [sourceFinding('S-ledger-chain', at, fact, related)];
}
