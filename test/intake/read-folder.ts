import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of a case's ledger. */
export function ledgerOf(folder: string): readonly string[] {
  return ledgerLines(readFileSync(join(folder, 'ledger.jsonl'), 'utf8'));
}

export function ledgerLines(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

/** The names of its records. */
export function recordsOf(folder: string): readonly string[] {
  return readdirSync(join(folder, 'records'))
    .filter((name) => !name.startsWith('.'))
    .sort();
}
