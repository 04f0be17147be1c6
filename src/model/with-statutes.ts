import type { Regulation, Statute } from './regulation.ts';

/** A regulation with statutes behind its own articles. */
export function withStatutes(regulation: Regulation, statutes: readonly Statute[]): Regulation {
  return {
    ...regulation,
    articles: [...regulation.articles, ...statutes.flatMap((statute) => statute.articles)],
    statutes: statutes.map(({ articles: _, ...statute }) => statute),
  };
}
