import { chainedLines } from './chained-lines.ts';
import { decodeSource } from './decode.ts';
import { ledgerFile } from './ledger.ts';

/** The lines of a source file as places repeat them, without their ends; line 1 is the first. */
export function sourceLines(file: string, bytes: Uint8Array): readonly string[] {
  return file === ledgerFile ? chainedLines(bytes) : decodeSource(file, bytes).text.split(/\r\n|\n|\r/);
}
