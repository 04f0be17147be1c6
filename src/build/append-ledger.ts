import { formatLedgerLine, type LedgerNote } from '../intake/format-ledger-line.ts';
import { filesOf } from '../model/ledger.ts';
import type { World } from '../model/world.ts';
import { ledgerFile, parseLedger } from '../parse/ledger.ts';
import { sha256Of } from './sha256-of.ts';

/**
 * Adds a line to the ledger of a case and hands back its number. The lock of its outputs is taken before the ledger is read, so that
 * two runs never write the same number; the whole file is written beside its place, synced and renamed. That a file came in is said once:
 * where another run has just said it, its line is handed back. Throws `MachineTrouble`.
 */
export async function appendLedger(world: World, folder: string, note: LedgerNote): Promise<number> {
  const sha256 = sha256Of(world);
  const outputs = await world.openOutputs(folder);
  try {
    const sink = await outputs.openFile(ledgerFile);
    const before = (await world.readFile(world.join(folder, ledgerFile))) ?? new Uint8Array();
    const { value: ledger } = parseLedger(before, sha256);
    const said = note.事项 === '找回' ? undefined : filesOf(ledger).get(note.文件);
    if (said?.sha256 === note.sha256) return said.entry.序号;
    const gap = before.length > 0 && before.at(-1) !== lineBreak ? '\n' : '';
    await sink.write(before);
    await sink.write(new TextEncoder().encode(`${gap}${formatLedgerLine(note, ledger, sha256)}\n`));
    await sink.close();
    await outputs.commit();

    return ledger.lines + 1;
  } finally {
    await outputs.discard();
  }
}

const lineBreak = 0x0a;
