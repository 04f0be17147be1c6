import type { Citation, Finding } from '../model/finding.ts';
import type { Regulation } from '../model/regulation.ts';

/** The requirement that a ledger serves (制度第三十条). */
const served = 'A30-tamper';

/** Findings about the ledger with the article that they break; as they are where the regulation has none. */
export function citeLedger(findings: readonly Finding[], { articles }: Regulation): readonly Finding[] {
  if (findings.length === 0) return findings;
  const article = articles.find(({ requires }) => requires.some(({ id }) => id === served));
  if (article === undefined) return findings;
  const { regulation, number, cited, text } = article;
  const citation: Citation = { regulation, article: number, cited, wording: text.trimEnd() };

  return findings.map((finding) => ({ ...finding, article: citation }));
}
