import type { Regulation } from '../model/regulation.ts';

/** Every requirement of a regulation for other programs. */
export function rulesJson(regulation: Regulation): string {
  const requirements = regulation.articles.flatMap((article) =>
    article.requires.map(({ id, level, says, remedy, on, ask, waivable }) => ({
      id,
      level,
      article: article.number,
      cited: article.cited,
      says,
      remedy,
      on,
      judgedBy: ask.kind === 'manual' ? 'person' : 'program',
      waivable,
    })),
  );
  return `${JSON.stringify({ regulation: regulation.id, title: regulation.title, digest: regulation.digest, requirements }, null, 2)}\n`;
}
