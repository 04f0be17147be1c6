import type { Article, Form } from '../model/regulation.ts';
import { eachThing, type Kept, keptApart, type Part } from './kept-apart.ts';

/** Gives articles and forms, which it changes, the fields that are kept apart: a part is read when one of its fields is first asked for. */
export function joinParts(articles: readonly Article[], forms: readonly Form[], read: (part: Part) => Kept): void {
  const numbers = new WeakMap<object, number>();
  // All things with the same fields share what reads them: two thousand functions would take longer to make than the parts to read.
  const shared = new Map<string, PropertyDescriptorMap>();
  const fieldOf = (part: Part, key: string): PropertyDescriptor => ({
    enumerable: true,
    configurable: true,
    get(this: object) {
      return read(part)[numbers.get(this) ?? -1]?.[key];
    },
  });
  let number = 0;
  eachThing(articles, forms, (kind, each) => {
    const thing = each as { apart?: string };
    const { apart } = thing;
    if (apart !== undefined) {
      const name = `${kind} ${apart}`;
      const fields =
        shared.get(name) ??
        Object.fromEntries(
          apart.split(' ').map((key) => [key, fieldOf(keptApart.told[kind]?.includes(key) ? 'told' : 'examples', key)] as const),
        );
      shared.set(name, fields);
      numbers.set(thing, number);
      delete thing.apart;
      Object.defineProperties(thing, fields);
    }
    number += 1;
  });
}
