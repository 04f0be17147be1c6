import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Statute } from '../model/regulation.ts';
import type { RegulationOptions } from './regulation.ts';
import { parseArticle, parseInForce } from './regulation-article.ts';
import { basesOf, lintFiles } from './regulation-faults.ts';
import { noPlace, parseSources, type RegulationSource, regulationFinding, treeOf } from './regulation-source.ts';
import { bothOf, mapOf, textOf, textsOf, treesOf } from './regulation-values.ts';

/**
 * Reads the statutes under laws/: `laws/administrative-penalty-law/statute.yaml`, `laws/administrative-penalty-law/articles/42.yaml`.
 * `files` are by their path below schemas/. What they say of forms is held against the forms of every regulation.
 */
export function parseStatutes(
  files: ReadonlyMap<string, Uint8Array>,
  options: Pick<RegulationOptions, 'checks'>,
): Outcome<readonly Statute[]> {
  const source = parseSources(files);
  const own = [...source.documents].filter(([path]) => path.startsWith('laws/'));
  const ids = [...new Set(own.map(([path]) => path.split('/')[1] ?? ''))].sort();
  const missing = ids.filter((id) => !source.documents.has(`laws/${id}/statute.yaml`));
  const findings: readonly Finding[] = [
    ...source.findings.filter(({ at }) => at.file.startsWith('laws/')),
    ...missing.map((id) => regulationFinding('R-missing-file', noPlace(`laws/${id}/statute.yaml`), 'statute.yaml')),
    ...lintFiles(own, {
      source,
      checks: options.checks,
      names: ['records', 'served', 'media', 'case', 'agency', ...formNames(source)],
      bases: basesOf([...source.documents]),
      known: knownIds(source),
      shapes: {},
    }),
  ];
  return { value: ids.map((id) => parseStatute(id, source)), findings };
}

function parseStatute(id: string, source: RegulationSource): Statute {
  const own = treeOf(source.documents.get(`laws/${id}/statute.yaml`));
  const inForce = parseInForce(mapOf(own['in-force']), { at: ['/@start', '立案登记表/@start', '案件/日期/立案', '案件/日期/启动'] });
  const paths = [...source.documents.keys()].filter((path) => path.startsWith(`laws/${id}/articles/`));
  const articles = paths.map((path) => parseArticle(id, bothOf(own.cite), treeOf(source.documents.get(path)), inForce));
  return {
    id,
    title: textOf(own.title),
    short: textOf(own.short),
    source: bothOf(own.source),
    articles: articles.toSorted((one, other) => Number(one.number) - Number(other.number)),
  };
}

function formNames(source: RegulationSource): readonly string[] {
  const forms = [...source.documents].filter(([path]) => /\/forms\//.test(path)).map(([, document]) => treeOf(document));
  return forms.flatMap((form) => [textOf(form.title), ...textsOf(mapOf(form['x-form']).groups)]);
}

function knownIds(source: RegulationSource): ReadonlySet<string> {
  const articles = [...source.documents].filter(([path]) => /\/articles\//.test(path)).map(([, document]) => treeOf(document));
  return new Set(articles.flatMap((article) => treesOf(article.requires).map((requirement) => textOf(requirement.id))));
}
