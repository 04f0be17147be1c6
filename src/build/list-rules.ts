import type { World } from '../model/world.ts';
import type { Rule } from '../report/rule.ts';
import { loadLaws } from './load-laws.ts';
import { loadRules } from './load-rules.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { listProblems } from './problems.ts';

/** Everything that a finding can name under some regulations: their requirements and every problem of a source, sorted by id. */
export async function listRules(world: World, regulations: readonly string[], own?: OwnRegulation): Promise<readonly Rule[]> {
  const loaded = await Promise.all([...new Set(regulations)].map((id) => (own?.id === id ? own.rules : loadRules(world, id))));
  const laws = await loadLaws(world);
  const articles = [...loaded.flatMap((rules) => rules?.regulation.articles ?? []), ...laws.flatMap(({ statute }) => statute.articles)];
  const requirements = articles.flatMap(({ cited, text, requires }) =>
    requires.map(({ id, level, says, remedy }): Rule => ({ id, level, says, remedy, cited, wording: text })),
  );
  const rules = new Map([...listProblems(), ...requirements].map((rule) => [rule.id, rule]));

  return [...rules.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
