import type { JsonSchema } from '../model/regulation.ts';
import { type Shapes, schemasAt } from './schemas-at.ts';

/** The keys that a schema knows at a place of a value, in the order in which it names them. */
export function knownKeys(path: string, schema: JsonSchema, shapes: Shapes, pointer: string): readonly string[] {
  return [...new Set(schemasAt(path, schema, shapes, pointer).flatMap(propertiesOf))];
}

function propertiesOf(schema: JsonSchema): readonly string[] {
  const found = typeof schema === 'boolean' ? undefined : schema.properties;
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}
