import type { Article, JsonSchema, Regulation, Requirement } from '../model/regulation.ts';
import { agencyPath, casePath, formPath, waiversPath } from '../model/schema-paths.ts';
import { typeSchema } from '../schema/type-schema.ts';

/** Every schema of a regulation by its path; relative references resolve against these paths. */
export function schemasOf(regulation: Regulation): ReadonlyMap<string, JsonSchema> {
  const schemas = new Map<string, JsonSchema>(Object.entries(regulation.shapes));
  schemas.set(casePath(regulation), regulation.caseSchema);
  for (const form of regulation.forms) schemas.set(formPath(regulation, form.id), form.schema);
  for (const [path, schema] of schemasOfArticles(regulation.articles)) schemas.set(path, schema);
  return schemas;
}

/** The schemas of articles alone, such as those of a statute. */
export function schemasOfArticles(articles: readonly Article[]): ReadonlyMap<string, JsonSchema> {
  const schemas = new Map<string, JsonSchema>();
  for (const article of articles) {
    article.requires.forEach((requirement, index) => {
      for (const [path, schema] of schemasOfRequirement(article, requirement, index)) schemas.set(path, schema);
    });
  }
  return schemas;
}

/** Those of them that are asked by themselves (the rest are pieces). */
export function questionsOf(regulation: Regulation): readonly string[] {
  return [...schemasOf(regulation).keys()].filter((path) => path === waiversPath || path === agencyPath || !(path in regulation.shapes));
}

export type Part = 'where' | 'when' | 'schema' | 'counts';

/** Whether a schema only says for what a requirement is asked: nobody is told why it does not hold. */
export function isCondition(path: string): boolean {
  return /\.(where|when|counts)$/.test(path);
}

/** Path of a schema that belongs to a requirement; `index` is its place in the article. */
export function partPath(article: Article, index: number, part: Part): string {
  return `${article.regulation}/articles/${article.number}.${index}.${part}`;
}

function schemasOfRequirement(article: Article, requirement: Requirement, index: number): readonly (readonly [string, JsonSchema])[] {
  const { where, when, ask } = requirement;
  const counts = ask.kind === 'check' ? ask.with.where : undefined;
  const parts: readonly (readonly [Part, JsonSchema | undefined])[] = [
    ['where', where],
    ['when', when],
    ['schema', ask.kind === 'schema' ? ask.schema : undefined],
    ['counts', counts === undefined ? undefined : typeSchema(counts)],
  ];
  return parts.flatMap(([part, schema]) => (schema === undefined ? [] : [[partPath(article, index, part), schema] as const]));
}
