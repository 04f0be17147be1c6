import { openPress, type PressOptions } from '../../src/build/open-desk.ts';
import { type OpenVolume, type Printed, type PrintFacts, printCase } from '../../src/build/print-case.ts';
import type { ParsedCase } from '../../src/model/case.ts';
import type { World } from '../../src/model/world.ts';

/** Prints a case that was read, on a press of its own. */
export async function printRead(world: World, parsed: ParsedCase, facts: PrintFacts & PressOptions, open: OpenVolume): Promise<Printed> {
  return printCase(world, await openPress(world, parsed, facts), facts, open);
}
