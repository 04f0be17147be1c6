import type { JsonSchema } from '../model/regulation.ts';

/** A reference, or several of which the first that yields something counts. */
export type Reference = string | readonly string[];

const text: JsonSchema = { type: 'string', minLength: 1 };

/** Pieces of the schemas of parameters. */
export const texts: JsonSchema = { type: 'array', minItems: 1, items: text };
export const reference: JsonSchema = { anyOf: [text, texts] };
export const count: JsonSchema = { type: 'string', format: 'count' };
export const yes: JsonSchema = { const: 'yes' };
export const word: JsonSchema = text;
export const schema: JsonSchema = { type: 'object' };

/** The schema of a mapping with these keys and no others. */
export function keys(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, required, properties };
}
