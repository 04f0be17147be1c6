import type { Finding } from '../model/finding.ts';
import type { Article } from '../model/regulation.ts';

/** What the examples of an article do not show of a requirement. */
export interface Untested {
  readonly id: string;
  readonly lacks: 'bad' | 'good' | 'part';
  /** Place among the article's requirements. */
  readonly index: number;
}

/**
 * The requirements of an article without an example that breaks them alone, without a good one, and the parts of requirements that no
 * example breaks. `told` are the findings of all examples.
 */
export function untestedIn({ requires, examples }: Article, told: readonly Finding[]): readonly Untested[] {
  const met = new Set(told.map(({ id, says }) => `${id} ${says.zh}`));
  const asked = requires.map((requirement, index) => ({ ...requirement, index })).filter(({ ask }) => ask.kind !== 'manual');
  const firsts = asked.filter(({ id }, at) => asked.findIndex((other) => other.id === id) === at);
  const bad = (id: string) => examples.some(({ expect }) => expect.length === 1 && expect[0] === id);
  const good = (id: string) => examples.some(({ expect, shows }) => expect.length === 0 && shows === id);

  return [
    ...firsts.filter(({ id }) => !bad(id)).map(({ id, index }) => ({ id, index, lacks: 'bad' as const })),
    ...firsts.filter(({ id }) => !good(id)).map(({ id, index }) => ({ id, index, lacks: 'good' as const })),
    ...asked.filter(({ id, says }) => !met.has(`${id} ${says.zh}`)).map(({ id, index }) => ({ id, index, lacks: 'part' as const })),
  ];
}
