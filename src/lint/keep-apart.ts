import type { Article, Form } from '../model/regulation.ts';
import { eachThing, type Kept, keptApart, type Part } from './kept-apart.ts';

/** Takes out of articles and forms, which it changes, what is kept apart; each thing's `apart` names what it lacks. `joinParts` is the way back. */
export function keepApart(articles: readonly Article[], forms: readonly Form[]): Readonly<Record<Part, Kept>> {
  const parts: Record<Part, Record<number, Record<string, unknown>>> = { told: {}, examples: {} };
  let number = 0;
  eachThing(articles, forms, (kind, each) => {
    const thing = each as Record<string, unknown>;
    const apart: string[] = [];
    for (const part of ['told', 'examples'] as const) {
      const keys = keptApart[part][kind]?.filter((key) => key in thing) ?? [];
      if (keys.length === 0) continue;
      parts[part][number] = Object.fromEntries(keys.map((key) => [key, thing[key]]));
      for (const key of keys) delete thing[key];
      apart.push(...keys);
    }
    number += 1;
    if (apart.length > 0) thing.apart = apart.join(' ');
  });

  return parts;
}
