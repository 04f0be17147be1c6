import type { Finding } from '../model/finding.ts';
import type { Article } from '../model/regulation.ts';
import { noPlace, type RegulationSource, regulationFinding, treeOf } from './regulation-source.ts';
import { textOf, treesOf } from './regulation-values.ts';

/** The regulations whose files hold, the most general first, this one last; the line ends where it comes to one that was `inherited`. */
export function inheritanceOf(
  id: string,
  source: RegulationSource,
  inherited?: string,
): { readonly ids: readonly string[]; readonly findings: readonly Finding[] } {
  const ids = [id];
  for (;;) {
    const last = ids[0] ?? id;
    const document = source.documents.get(`${last}/regulation.yaml`);
    if (document === undefined)
      return { ids, findings: [regulationFinding('R-missing-file', noPlace(`${last}/regulation.yaml`), 'regulation.yaml')] };
    const next = textOf(treeOf(document).extends);
    if (next === '' || next === inherited) return { ids, findings: [] };
    if (ids.includes(next) || !source.documents.has(`${next}/regulation.yaml`))
      return { ids, findings: [regulationFinding('R-extends', document.locate('/extends'), next)] };
    ids.unshift(next);
  }
}

/** One regulation of a line: its id and its own articles. */
export interface Level {
  readonly id: string;
  readonly articles: readonly Article[];
}

/** The articles of a line of regulations: each drops what it drops, and its requirements take the place of inherited ones of the same id. */
export function mergeArticles(
  line: readonly Level[],
  source: RegulationSource,
): { readonly articles: readonly Article[]; readonly findings: readonly Finding[] } {
  let kept: readonly Article[] = [];
  const findings: Finding[] = [];
  for (const { id, articles } of line) {
    const document = source.documents.get(`${id}/regulation.yaml`);
    const drops = treesOf(treeOf(document).drops).map((drop) => textOf(drop.id));
    const known = idsOf(kept);
    drops.forEach((drop, index) => {
      if (!known.has(drop) && document !== undefined)
        findings.push(regulationFinding('R-drops', document.locate(`/drops/${index}/id`), drop));
    });
    const gone = new Set([...drops, ...idsOf(articles)]);
    kept = [...kept.map((article) => without(article, gone)), ...articles];
  }
  return { articles: kept.toSorted((one, other) => order(one.number) - order(other.number)), findings };
}

function idsOf(articles: readonly Article[]): ReadonlySet<string> {
  return new Set(articles.flatMap((article) => article.requires.map((each) => each.id)));
}

function without(article: Article, ids: ReadonlySet<string>): Article {
  const examples = article.examples.filter((example) => !example.expect.some((id) => ids.has(id)) && !ids.has(example.shows ?? ''));
  const requires = article.requires.filter((each) => !ids.has(each.id));
  return requires.length === article.requires.length ? article : { ...article, requires, examples };
}

function order(number: string): number {
  const [figures = '0', more = '0'] = number.split('-');
  return Number(figures) + Number(more) / 100;
}
