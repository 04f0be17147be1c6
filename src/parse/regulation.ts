import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { JsonSchema, Regulation } from '../model/regulation.ts';
import { typeSchema } from '../schema/type-schema.ts';
import { parseCalendarYear } from './calendar.ts';
import { parseArticle } from './regulation-article.ts';
import { lintRegulation } from './regulation-faults.ts';
import { parseForm } from './regulation-form.ts';
import { inheritanceOf, mergeArticles } from './regulation-inheritance.ts';
import { parseSources, type RegulationSource, treeOf } from './regulation-source.ts';
import { bothOf, mapOf, textOf, textsOf } from './regulation-values.ts';

export interface RegulationOptions {
  /** SHA-256 over the files; the world knows how. */
  readonly digest: string;
  /** Name of each check → JSON Schema of its parameters. */
  readonly checks: Readonly<Record<string, JsonSchema>>;
}

/**
 * Reads a regulation. `files` are by their path below schemas/: `jinpu/regulation.yaml`, `jinpu/articles/07.yaml`, `shapes/party.yaml`,
 * `meta/article.schema.yaml`, `calendars/2026.yaml`. Inheritance is resolved; whatever is wrong is a finding at its line.
 */
export function parseRegulation(id: string, files: ReadonlyMap<string, Uint8Array>, options: RegulationOptions): Outcome<Regulation> {
  const source = parseSources(files);
  const line = inheritanceOf(id, source);
  const own = treeOf(source.documents.get(`${id}/regulation.yaml`));
  const formFiles = new Map(line.ids.flatMap((each) => below(source, `${each}/forms/`).map((path) => [nameOf(path), path])));
  const caseFile = line.ids.map((each) => `${each}/case.yaml`).findLast((path) => source.documents.has(path)) ?? `${id}/case.yaml`;
  const articles = line.ids.map((each) => articlesOf(each, source));
  const merged = mergeArticles(id, articles, source);

  const value: Regulation = {
    id,
    title: textOf(own.title),
    issuer: textOf(own.issuer),
    digest: options.digest,
    caseSchema: typeSchema(treeOf(source.documents.get(caseFile))),
    shapes: Object.fromEntries(below(source, 'shapes/').map((path) => [path, typeSchema(treeOf(source.documents.get(path)))])),
    synonyms: synonymsOf(line.ids, source),
    calendars: below(source, 'calendars/').map((path) => parseCalendarYear(treeOf(source.documents.get(path)))),
    forms: [...formFiles.values()].sort().map((path) => parseForm(treeOf(source.documents.get(path)))),
    articles: merged.articles,
  };
  const findings: readonly Finding[] = [
    ...source.findings,
    ...line.findings,
    ...merged.findings,
    ...lintRegulation(value, source, line.ids, options.checks),
  ];
  return { value, findings };
}

function articlesOf(id: string, source: RegulationSource) {
  const cite = bothOf(treeOf(source.documents.get(`${id}/regulation.yaml`)).cite);
  return below(source, `${id}/articles/`).map((path) => parseArticle(id, cite, treeOf(source.documents.get(path))));
}

function synonymsOf(ids: readonly string[], source: RegulationSource): Readonly<Record<string, readonly string[]>> {
  const entries = ids.flatMap((id) => Object.entries(mapOf(treeOf(source.documents.get(`${id}/regulation.yaml`)).synonyms)));
  return Object.fromEntries(entries.map(([key, words]) => [key, textsOf(words)]));
}

/** Paths of the documents below a folder, sorted. */
function below(source: RegulationSource, folder: string): readonly string[] {
  return [...source.documents.keys()].filter((path) => path.startsWith(folder)).sort();
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
