import type { Finding } from '../model/finding.ts';
import type { Article } from '../model/regulation.ts';
import { noPlace, type RegulationSource, regulationFinding, treeOf } from './regulation-source.ts';
import { textOf, treesOf } from './regulation-values.ts';

/** The regulations that hold, the most general first, this one last. */
export function inheritanceOf(
  id: string,
  source: RegulationSource,
): { readonly ids: readonly string[]; readonly findings: readonly Finding[] } {
  const ids = [id];
  for (;;) {
    const last = ids[0] ?? id;
    const document = source.documents.get(`${last}/regulation.yaml`);
    if (document === undefined)
      return { ids, findings: [regulationFinding('R-missing-file', noPlace(`${last}/regulation.yaml`), 'regulation.yaml')] };
    const next = textOf(treeOf(document).extends);
    if (next === '') return { ids, findings: [] };
    if (ids.includes(next) || !source.documents.has(`${next}/regulation.yaml`))
      return { ids, findings: [regulationFinding('R-extends', document.locate('/extends'), next)] };
    ids.unshift(next);
  }
}

/** The articles of a line of regulations: a requirement takes the place of an inherited one of the same id; dropped ones are gone. */
export function mergeArticles(
  id: string,
  line: readonly (readonly Article[])[],
  source: RegulationSource,
): { readonly articles: readonly Article[]; readonly findings: readonly Finding[] } {
  const document = source.documents.get(`${id}/regulation.yaml`);
  const drops = treesOf(treeOf(document).drops).map((drop) => textOf(drop.id));
  const inherited = line.slice(0, -1).flat();
  const known = new Set(inherited.flatMap((article) => article.requires.map((each) => each.id)));
  const findings = drops.flatMap((drop, index) =>
    known.has(drop) || document === undefined ? [] : [regulationFinding('R-drops', document.locate(`/drops/${index}/id`), drop)],
  );

  let kept: readonly Article[] = [];
  for (const articles of line) {
    const replaced = new Set(articles.flatMap((article) => article.requires.map((each) => each.id)));
    kept = [...kept.map((article) => without(article, replaced)), ...articles];
  }
  const articles = kept.map((article) => without(article, new Set(drops)));
  return { articles: articles.toSorted((one, other) => order(one.number) - order(other.number)), findings };
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
