import type { Regulation } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import { withStatutes } from '../model/with-statutes.ts';
import type { World } from '../model/world.ts';
import { loadLaws } from './load-laws.ts';
import { loadRules } from './load-rules.ts';
import type { OwnRegulation } from './open-regulation.ts';

/** A regulation that ships with the program, or one outside of it, the statutes behind it. Throws `UsageError` where there is none of that name. */
export async function loadRegulation(world: World, id: string, own?: OwnRegulation): Promise<Regulation> {
  const [rules, laws] = await Promise.all([own?.rules ?? loadRules(world, id), loadLaws(world)]);
  if (rules === undefined) throw new UsageError({ zh: `没有这个制度：${id}`, en: `no such regulation: ${id}` });

  return withStatutes(
    rules.regulation,
    laws.map(({ statute }) => statute),
  );
}
