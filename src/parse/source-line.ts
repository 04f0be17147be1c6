import { chainedLines } from './chained-lines.ts';
import { decodeSource } from './decode.ts';
import { ledgerFile } from './ledger.ts';

/** A line of a source file as places repeat it, without its end; the first is 1. `undefined` where there is none. */
export function sourceLine(file: string, bytes: Uint8Array, line: number): string | undefined {
  if (file === ledgerFile) return chainedLines(bytes)[line - 1];

  return decodeSource(file, bytes).text.split(/\r\n|\n|\r/)[line - 1];
}
