import type { Level } from '../model/finding.ts';
import type { Example, Regulation, Requirement } from '../model/regulation.ts';
import type { Text } from '../model/text.ts';

/** A requirement as `rules` and `explain` show it: its parts together. */
export interface ListedRequirement {
  readonly id: string;
  readonly regulation: string;
  /** Article number as printed. */
  readonly article: string;
  readonly cited: Text;
  readonly heading: Text;
  /** The article's own words. */
  readonly wording: string;
  /** The gravest of its parts. */
  readonly level: Level;
  readonly clauses: readonly string[];
  readonly parts: readonly RequirementPart[];
  /** Examples that break it, and good ones that show its limits. */
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

export interface RequirementPart {
  readonly level: Level;
  readonly says: Text;
  readonly remedy: Text;
  readonly why?: Text;
  readonly on: readonly string[];
  /** `schema`, `manual`, or the name of a check. */
  readonly asks: string;
}

/** Every requirement of a regulation once, in the order of its articles. */
export function listRequirements(regulation: Regulation): readonly ListedRequirement[] {
  return regulation.articles.flatMap((article) => {
    const ids = [...new Set(article.requires.map(({ id }) => id))];
    return ids.map((id) => {
      const parts = article.requires.filter((requirement) => requirement.id === id);
      return {
        id,
        regulation: article.regulation,
        article: article.number,
        cited: article.cited,
        heading: article.heading,
        wording: article.text.trimEnd(),
        level: levels.find((level) => parts.some((part) => part.level === level)) ?? 'note',
        clauses: [...new Set(parts.flatMap(({ clauses }) => clauses))],
        parts: parts.map(partOf),
        bad: article.examples.filter((example) => example.expect.includes(id)),
        good: article.examples.filter((example) => example.shows === id),
      };
    });
  });
}

const levels: readonly Level[] = ['error', 'warning', 'note'];

function partOf({ level, says, remedy, why, on, ask }: Requirement): RequirementPart {
  const asks = ask.kind === 'check' ? ask.check : ask.kind;
  return { level, says, remedy, ...(why === undefined ? {} : { why }), on, asks };
}
