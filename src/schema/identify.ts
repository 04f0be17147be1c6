import type { JsonSchema } from '../model/regulation.ts';

/** The absolute id under which a schema of the regulation is known to the compiler. */
export function identify(path: string): string {
  return encodeURI(`https://schemas.invalid/${path}`);
}

/** A schema under that id, so that relative references find their file. */
export function withId(path: string, schema: JsonSchema): Exclude<JsonSchema, boolean> {
  const body = typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : schema;
  const { $schema: _dialect, $id: _id, ...rest } = body;
  return { $id: identify(path), ...rest };
}
