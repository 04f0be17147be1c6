import { adoptStatute, type CompiledStatute, type LawsModule } from '../lint/compiled-statute.ts';
import type { World } from '../model/world.ts';

/** The statutes that ship with the program, ready to be asked. */
export async function loadLaws(world: World): Promise<readonly CompiledStatute[]> {
  const made = await world.shippedModule('regulations/laws');
  if (made === undefined) {
    const { readLaws } = await import('./read-laws.ts');
    return readLaws(world);
  }
  const { statutes, validators } = made as LawsModule;
  return statutes.map((statute) => adoptStatute(statute, validators));
}
