import type { CompiledRegulation } from '../lint/compile-regulation.ts';
import { addStatutes, type CompiledStatute, chooseLaws } from '../lint/compiled-statute.ts';
import type { ParsedCase } from '../model/case.ts';
import type { LawChoice } from '../model/regulation.ts';
import { remember } from '../model/remember.ts';
import type { World } from '../model/world.ts';
import { loadLaws } from './load-laws.ts';
import { loadRules } from './load-rules.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { regulationId } from './regulation-id.ts';

/**
 * The regulation that a case names, its rules and those of the statutes that are chosen; where it names none, the one outside of the
 * program, if any, then the built-in one. Throws `UsageError` where a name is no statute's.
 */
export async function rulesOf(
  world: World,
  { data }: Pick<ParsedCase, 'data'>,
  own: OwnRegulation | undefined,
  laws: LawChoice = 'all',
): Promise<{ readonly id: string; readonly rules: CompiledRegulation | undefined }> {
  const id = regulationId(data, own);
  const [rules, statutes] = await Promise.all([own?.id === id ? own.rules : loadRules(world, id), loadLaws(world)]);

  return { id, rules: rules === undefined ? undefined : chosen(statutes, rules, laws) };
}

const together = remember((statutes: readonly CompiledStatute[]) => remember((rules: CompiledRegulation) => addStatutes(rules, statutes)));

function chosen(statutes: readonly CompiledStatute[], rules: CompiledRegulation, laws: LawChoice): CompiledRegulation {
  return chooseLaws(together(statutes)(rules), laws);
}
