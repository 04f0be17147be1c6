import type { Ledger } from '../model/ledger.ts';
import type { World } from '../model/world.ts';
import { ledgerFile, parseLedger } from '../parse/ledger.ts';
import { sha256Of } from './sha256-of.ts';

/** The ledger of a case as far as it can be read; empty where there is none. */
export async function readLedger(world: World, folder: string): Promise<Ledger> {
  const bytes = await world.readFile(world.join(folder, ledgerFile));

  return parseLedger(bytes ?? new Uint8Array(), sha256Of(world)).value;
}
