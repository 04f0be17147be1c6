import type { CompiledRegulation } from '../lint/compile-regulation.ts';
import { adoptRegulation, type RegulationModule } from '../lint/regulation-module.ts';
import { remember } from '../model/remember.ts';
import type { World } from '../model/world.ts';

const adopt = remember(adoptRegulation);

/** Regulations that are compiled when the program is built. */
const builtIn = ['jinpu'];

/** Whether a regulation is a part of the program, so that it changes with the program alone. */
export function isBuiltIn(id: string): boolean {
  return builtIn.includes(id);
}

/** The rules of a regulation that ships with the program; `undefined` where there is none of that name. */
export async function loadRules(world: World, id: string): Promise<CompiledRegulation | undefined> {
  const made = isBuiltIn(id) ? await world.shippedModule(`regulations/${id}`) : undefined;
  if (made !== undefined) return adopt(made as RegulationModule);

  const { readRules } = await import('./read-rules.ts');
  return readRules(world, id);
}
