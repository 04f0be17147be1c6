import type { Level } from '../model/finding.ts';
import type { SourceProblem } from '../model/regulation.ts';
import type { Text } from '../model/text.ts';

interface Words {
  readonly level: Level;
  readonly says: Text;
  readonly remedy: Text;
}

/** A table of source problems from their words, keyed by id. */
export function defineProblems<Id extends string>(words: Readonly<Record<Id, Words>>): Readonly<Record<Id, SourceProblem>> {
  const entries = Object.entries<Words>(words).map(([id, each]) => [id, { id, ...each }]);

  return Object.freeze(Object.fromEntries(entries));
}
