import type { Finding } from '../model/finding.ts';
import { isTree, under, valueAt } from '../model/pointer.ts';
import type { JsonSchema, Regulation } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import { compileSchemas } from '../schema/compile-schemas.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { lintShape, type Shape } from '../schema/lint-shape.ts';
import type { Validators } from '../schema/raw-validator.ts';
import { schemaFaults } from '../schema/schema-fault.ts';
import { typeSchema } from '../schema/type-schema.ts';
import { type RegulationSource, regulationFinding, treeOf } from './regulation-source.ts';
import { textOf, textsOf, treesOf } from './regulation-values.ts';
import type { SourceDocument } from './yaml-source.ts';

type Checks = Readonly<Record<string, JsonSchema>>;

/** What a regulation may speak of beyond its own files. */
export interface Surroundings {
  /** Name of each check → JSON Schema of its parameters. */
  readonly checks: Checks;
  /** Names of inherited base cases. */
  readonly bases: readonly string[];
}

/** Everything that is wrong with the files of a regulation beyond their writing: shapes, names, parameters, schemas. */
export function lintRegulation(
  regulation: Regulation,
  source: RegulationSource,
  ids: readonly string[],
  { checks, bases }: Surroundings,
): readonly Finding[] {
  const own = [...source.documents].filter(([path]) => [...ids, 'calendars'].some((id) => path.startsWith(`${id}/`)));
  const names = ['records', 'served', 'media', 'case', 'agency', ...regulation.forms.flatMap((form) => [form.name, ...form.groups])];
  const written = own.flatMap(([path, document]) => (/\/articles\//.test(path) ? treesOf(treeOf(document).requires) : []));
  const known = new Set([
    ...regulation.articles.flatMap((article) => article.requires.map(({ id }) => id)),
    ...written.map(({ id }) => textOf(id)),
  ]);

  return [
    ...sameForms(regulation, own),
    ...lintFiles(own, { source, checks, names, bases: new Set([...bases, ...basesOf(own)]), known, shapes: regulation.shapes }),
  ];
}

/** What the files of a regulation or of statutes are held against. */
export interface FileGround {
  readonly source: RegulationSource;
  readonly checks: Checks;
  /** What `on` may name. */
  readonly names: readonly string[];
  readonly bases: ReadonlySet<string>;
  /** Ids of requirements. */
  readonly known: ReadonlySet<string>;
  readonly shapes: Regulation['shapes'];
}

/** What is wrong with files, each by the meta schema of its folder, and with the requirements and schemas in them. */
export function lintFiles(own: readonly [string, SourceDocument][], ground: FileGround): readonly Finding[] {
  const metas = metaShapes(ground.source);
  const parameters = parameterShapes(ground.checks);
  const articles = own.filter(([path]) => /\/articles\//.test(path));

  return [
    ...own.flatMap(([path, document]) => lintFile(path, document, metas)),
    ...sameIds(articles),
    ...articles.flatMap(([, document]) => [
      ...lintRequirements(document, ground, parameters),
      ...lintExamples(document, ground.bases, ground.known),
    ]),
    ...lintSchemas(ground.shapes, own),
  ];
}

/** Names of the bases among files. */
export function basesOf(files: readonly [string, SourceDocument][]): ReadonlySet<string> {
  return new Set(files.filter(([path]) => /\/bases\//.test(path)).map(([path]) => path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length)));
}

/** The schema of each kind of file, by the folder in which it stands. */
function metaShapes(source: RegulationSource): ReadonlyMap<string, Shape> {
  const schemas = new Map(
    [...source.documents].filter(([path]) => path.startsWith('meta/')).map(([path, { value }]) => [path, typeSchema(value ?? {})]),
  );
  const validators = compileSchemas(schemas);
  return new Map(
    [...schemas].map(([path, schema]) => [
      path.slice('meta/'.length, -'.schema.yaml'.length),
      lazyShape(path, schema, validators, Object.fromEntries(schemas)),
    ]),
  );
}

/** A shape that is compiled when it is first asked. */
function lazyShape(path: string, schema: JsonSchema, validators: Validators, shapes: Shape['shapes']): Shape {
  return {
    path,
    schema,
    shapes,
    synonyms: {},
    get validator() {
      return validators(path);
    },
  };
}

function lintFile(path: string, document: SourceDocument, metas: ReadonlyMap<string, Shape>): readonly Finding[] {
  const kind = kindOf(path);
  const shape = kind === undefined ? undefined : metas.get(kind);
  if (shape === undefined || document.value === undefined) return [];
  const ignoring = kind === 'base' ? blanksAllowed : everything;
  return lintShape(document.value, shape, document.locate).findings.filter(ignoring);
}

function kindOf(path: string): string | undefined {
  if (path.endsWith('/regulation.yaml')) return 'regulation';
  if (path.endsWith('/statute.yaml')) return 'statute';
  const folder = path.split('/').at(-2);
  return { articles: 'article', bases: 'base', calendars: 'calendar', forms: 'form' }[folder ?? ''];
}

function everything(): boolean {
  return true;
}

function blanksAllowed(finding: Finding): boolean {
  return finding.id !== 'shape-blank';
}

function lintRequirements(document: SourceDocument, { names, known }: FileGround, checks: ReadonlyMap<string, Shape>): readonly Finding[] {
  const unverified = treeOf(document).verified === 'false';
  return treesOf(treeOf(document).requires).flatMap((requirement, index) => {
    const pointer = `/requires/${index}`;
    const unknown = textsOf(requirement.on).flatMap((name, at) =>
      names.includes(name) ? [] : [regulationFinding('R-unknown-on', document.locate(`${pointer}/on/${at}`), guess(name, names))],
    );
    const sharpened = textsOf(requirement.sharpens).flatMap((id, at) =>
      known.has(id) ? [] : [regulationFinding('R-unknown-sharpens', document.locate(`${pointer}/sharpens/${at}`), guess(id, [...known]))],
    );
    const bold = unverified && requirement.level !== 'note';
    return [
      ...unknown,
      ...sharpened,
      ...(bold ? [regulationFinding('R-unverified', document.locate(`${pointer}/level`), textOf(requirement.level))] : []),
      ...lintCheck(requirement, pointer, document, checks),
    ];
  });
}

function lintCheck(requirement: Tree, pointer: string, document: SourceDocument, checks: ReadonlyMap<string, Shape>): readonly Finding[] {
  const name = textOf(requirement.check);
  if (name === '') return [];
  const shape = checks.get(name);
  if (shape === undefined)
    return [regulationFinding('R-unknown-check', document.locate(`${pointer}/check`), guess(name, [...checks.keys()]))];

  return lintShape(requirement.with ?? {}, shape, (at) => document.locate(`${pointer}/with${at}`)).findings;
}

/** What the parameters of each check must be. */
function parameterShapes(checks: Checks): ReadonlyMap<string, Shape> {
  const validators = compileSchemas(new Map(Object.entries(checks)));
  return new Map(Object.entries(checks).map(([name, schema]) => [name, lazyShape(name, schema, validators, {})]));
}

function lintExamples(document: SourceDocument, bases: ReadonlySet<string>, known: ReadonlySet<string>): readonly Finding[] {
  return treesOf(treeOf(document).examples).flatMap((example, index) => {
    const pointer = `/examples/${index}`;
    const base = textOf(example.base);
    const named = [
      ...textsOf(example.expect).map((id, at) => ({ id, at: `${pointer}/expect/${at}` })),
      { id: textOf(example.shows), at: `${pointer}/shows` },
    ];
    return [
      ...(bases.has(base) || bases.size === 0 ? [] : [regulationFinding('R-unknown-base', document.locate(`${pointer}/base`), base)]),
      ...named
        .filter(({ id }) => id !== '' && !known.has(id) && !/^(shape|form|reference)-/.test(id))
        .map(({ id, at }) => regulationFinding('R-unknown-expect', document.locate(at), id)),
    ];
  });
}

/** The parts of a requirement may share its id within one article, but not across articles. */
function sameIds(articles: readonly [string, SourceDocument][]): readonly Finding[] {
  const home = new Map<string, string>();
  return articles.flatMap(([path, document]) =>
    treesOf(treeOf(document).requires).flatMap((requirement, index) => {
      const key = `${path.split('/')[0]} ${textOf(requirement.id)}`;
      const first = home.get(key) ?? path;
      home.set(key, first);
      return first === path ? [] : [regulationFinding('R-same-id', document.locate(`/requires/${index}/id`), textOf(requirement.id))];
    }),
  );
}

function sameForms(regulation: Regulation, own: readonly [string, SourceDocument][]): readonly Finding[] {
  const twice = regulation.forms.filter((form, index) =>
    regulation.forms.some((other, at) => at < index && (other.name === form.name || other.id === form.id)),
  );
  return twice.flatMap((form) => {
    const [, document] = own.findLast(([path, { value }]) => /\/forms\//.test(path) && isTree(value) && value.title === form.name) ?? [];
    return document === undefined ? [] : [regulationFinding('R-same-form', document.locate('/title'), form.name)];
  });
}

/** Schemas that cannot be compiled, at the line where they stand. */
function lintSchemas(pieces: Regulation['shapes'], own: readonly [string, SourceDocument][]): readonly Finding[] {
  const places = new Map<string, { readonly document: SourceDocument; readonly pointer: string }>();
  const schemas = new Map<string, JsonSchema>();
  for (const [path, document] of own) {
    if (/\/forms\/|\/case\.yaml$/.test(path)) add(path, '', document);
    if (/\/shapes\//.test(path)) add(path.slice(path.indexOf('/') + 1), '', document);
    if (!/\/articles\//.test(path)) continue;
    treesOf(treeOf(document).requires).forEach((requirement, index) => {
      for (const key of ['where', 'when', 'schema'])
        if (requirement[key] !== undefined) add(`${path}.${index}.${key}`, under(`/requires/${index}`, key), document);
    });
  }
  const shared = new Map(Object.entries(pieces));
  return [...schemaFaults(schemas, shared)].flatMap(([path, message]) => {
    const place = places.get(path);
    return place === undefined ? [] : [regulationFinding('R-schema', place.document.locate(place.pointer), message)];
  });

  function add(path: string, pointer: string, document: SourceDocument): void {
    const root = treeOf(document);
    const value = valueAt(root, pointer) ?? {};
    schemas.set(path, typeSchema(value));
    places.set(path, { document, pointer });
  }
}

function guess(word: string, known: readonly string[]) {
  const meant = didYouMean(word, known);
  return meant === undefined ? word : { zh: `“${word}”，是不是“${meant}”`, en: `“${word}”; did you mean “${meant}”?` };
}
