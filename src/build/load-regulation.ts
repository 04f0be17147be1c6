import type { Regulation } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { loadRules } from './load-rules.ts';

/** A regulation that ships with the program. Throws `UsageError` where there is none of that name. */
export async function loadRegulation(world: World, id: string): Promise<Regulation> {
  const rules = await loadRules(world, id);
  if (rules === undefined) throw new UsageError(`没有这个制度：${id} (no such regulation)`);

  return rules.regulation;
}
