import { adoptStatute, type CompiledStatute, type LawsModule } from '../lint/compiled-statute.ts';
import { remember } from '../model/remember.ts';
import type { World } from '../model/world.ts';

/** The statutes that ship with the program, ready to be asked. */
export async function loadLaws(world: World): Promise<readonly CompiledStatute[]> {
  const made = await world.shippedModule('regulations/laws');
  if (made === undefined) {
    const { readLaws } = await import('./read-laws.ts');
    return readLaws(world);
  }
  return adopt(made as LawsModule);
}

const adopt = remember(({ statutes, validators }: LawsModule) => statutes.map((statute) => adoptStatute(statute, validators)));
