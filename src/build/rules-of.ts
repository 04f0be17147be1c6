import type { CompiledRegulation } from '../lint/compile-regulation.ts';
import type { ParsedCase } from '../model/case.ts';
import type { World } from '../model/world.ts';
import { loadRules } from './load-rules.ts';
import type { OwnRegulation } from './open-regulation.ts';

/** The regulation that a case names and its rules; where it names none, the one outside of the program, if any, then the built-in one. */
export async function rulesOf(
  world: World,
  { data }: Pick<ParsedCase, 'data'>,
  own: OwnRegulation | undefined,
): Promise<{ readonly id: string; readonly rules: CompiledRegulation | undefined }> {
  const id = typeof data.制度 === 'string' && data.制度 !== '' ? data.制度 : (own?.id ?? 'jinpu');

  return { id, rules: own?.id === id ? own.rules : await loadRules(world, id) };
}
