import type { Article, Form } from '../model/regulation.ts';

/** A file of its own, read when something of it is first asked for. */
export type Part = 'told' | 'examples';

/** Of each thing by its number, the fields that stand in a part. */
export type Kept = Readonly<Record<number, Readonly<Record<string, unknown>>>>;

type Kind = 'article' | 'requirement' | 'ask' | 'form';

/** The fields that are kept apart: a case without findings asks for none of them. Of schemas it asks the compiled ones. */
export const keptApart: Readonly<Record<Part, Readonly<Partial<Record<Kind, readonly string[]>>>>> = {
  told: {
    article: ['heading', 'cited', 'text'],
    requirement: ['says', 'remedy', 'why', 'when', 'where'],
    ask: ['schema'],
    form: ['schema'],
  },
  examples: { article: ['examples'] },
};

/** Goes through what may have such fields, always in the same order. */
export function eachThing(articles: readonly Article[], forms: readonly Form[], visit: (kind: Kind, thing: object) => void): void {
  for (const article of articles) {
    visit('article', article);
    for (const requirement of article.requires) {
      visit('requirement', requirement);
      visit('ask', requirement.ask);
    }
  }
  for (const form of forms) visit('form', form);
}
