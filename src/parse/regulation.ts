import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { EmptyWords, Form, JsonSchema, Regulation } from '../model/regulation.ts';
import { typeSchema } from '../schema/type-schema.ts';
import { parseArticle } from './regulation-article.ts';
import { calendarsOf } from './regulation-calendars.ts';
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
  /** A regulation that was read before; what extends it needs none of its files. */
  readonly inherited?: Regulation;
  /** Names of its base cases, for examples. */
  readonly bases?: readonly string[];
}

/**
 * Reads a regulation. `files` are by their path below schemas/: `jinpu/regulation.yaml`, `jinpu/articles/07.yaml`, `shapes/party.yaml`,
 * `meta/article.schema.yaml`, `calendars/2026.yaml`. A regulation's own `shapes/` and `calendars/` take the place of shared ones of the
 * same name. Inheritance is resolved; whatever is wrong is a finding at its line.
 */
export function parseRegulation(id: string, files: ReadonlyMap<string, Uint8Array>, options: RegulationOptions): Outcome<Regulation> {
  const source = parseSources(files);
  const line = inheritanceOf(id, source, options.inherited?.id);
  const own = treeOf(source.documents.get(`${id}/regulation.yaml`));
  const parent = line.ids.some((each) => textOf(treeOf(source.documents.get(`${each}/regulation.yaml`)).extends) === options.inherited?.id)
    ? options.inherited
    : undefined;
  const caseFile = line.ids.map((each) => `${each}/case.yaml`).findLast((path) => source.documents.has(path));
  const levels = line.ids.map((each) => ({ id: each, articles: articlesOf(each, source) }));
  const merged = mergeArticles(parent === undefined ? levels : [{ id: parent.id, articles: parent.articles }, ...levels], source);
  const calendars = calendarsOf(line.ids, source, parent);
  const inForce = mapOf(own['in-force']);

  const value: Regulation = {
    id,
    title: textOf(own.title),
    issuer: textOf(own.issuer),
    digest: options.digest,
    ...(inForce.from === undefined && inForce.until === undefined
      ? {}
      : { inForce: { from: textOf(inForce.from), until: textOf(inForce.until) } }),
    caseSchema: caseFile === undefined && parent !== undefined ? parent.caseSchema : schemaIn(caseFile ?? `${id}/case.yaml`, source),
    shapes: { ...parent?.shapes, ...shapesOf(line.ids, source) },
    synonyms: { ...parent?.synonyms, ...synonymsOf(line.ids, source) },
    emptyWords: emptyWordsOf(line.ids, source, parent),
    calendars: calendars.years,
    forms: formsOf(line.ids, source, parent?.forms ?? []),
    articles: merged.articles,
  };
  const findings: readonly Finding[] = [
    ...source.findings,
    ...line.findings,
    ...merged.findings,
    ...calendars.findings,
    ...lintRegulation(value, source, line.ids, { checks: options.checks, bases: options.bases ?? [] }),
  ];
  return { value, findings };
}

function schemaIn(path: string, source: RegulationSource): JsonSchema {
  return typeSchema(treeOf(source.documents.get(path)));
}

/** Shared shapes, and those of the regulations in their place. */
function shapesOf(ids: readonly string[], source: RegulationSource): Readonly<Record<string, JsonSchema>> {
  const paths = ['', ...ids.map((id) => `${id}/`)].flatMap((folder) => below(source, `${folder}shapes/`));
  return Object.fromEntries(paths.map((path) => [`shapes/${nameOf(path)}`, schemaIn(path, source)]));
}

/** A form takes the place of an inherited one of the same file name. */
function formsOf(ids: readonly string[], source: RegulationSource, inherited: readonly Form[]): readonly Form[] {
  const forms = new Map(inherited.map((form) => [form.id, form]));
  for (const path of ids.flatMap((id) => below(source, `${id}/forms/`)))
    forms.set(nameOf(path).slice(0, -'.yaml'.length), parseForm(treeOf(source.documents.get(path))));
  return [...forms].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, form]) => form);
}

function articlesOf(id: string, source: RegulationSource) {
  const cite = bothOf(treeOf(source.documents.get(`${id}/regulation.yaml`)).cite);
  return below(source, `${id}/articles/`).map((path) => parseArticle(id, cite, treeOf(source.documents.get(path))));
}

function synonymsOf(ids: readonly string[], source: RegulationSource): Readonly<Record<string, readonly string[]>> {
  const entries = ids.flatMap((id) => Object.entries(mapOf(treeOf(source.documents.get(`${id}/regulation.yaml`)).synonyms)));
  return Object.fromEntries(entries.map(([key, words]) => [key, textsOf(words)]));
}

/** The lists of a regulation add to those that it inherits. */
function emptyWordsOf(ids: readonly string[], source: RegulationSource, parent: Regulation | undefined): EmptyWords {
  const levels = ids.map((id) => mapOf(treeOf(source.documents.get(`${id}/regulation.yaml`))['empty-words']));
  const listOf = (name: keyof EmptyWords) => [
    ...new Set([...(parent?.emptyWords[name] ?? []), ...levels.flatMap((own) => textsOf(own[name]))]),
  ];
  return {
    always: listOf('always'),
    asked: listOf('asked'),
    keys: listOf('keys'),
    places: listOf('places'),
    spoken: listOf('spoken'),
    formulas: listOf('formulas'),
    reasons: listOf('reasons'),
    pointing: listOf('pointing'),
    papers: listOf('papers'),
    told: listOf('told'),
  };
}

/** Paths of the documents below a folder, sorted. */
function below(source: RegulationSource, folder: string): readonly string[] {
  return [...source.documents.keys()].filter((path) => path.startsWith(folder)).sort();
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
