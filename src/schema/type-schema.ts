import { isTree } from '../model/pointer.ts';
import type { JsonSchema } from '../model/regulation.ts';
import type { Tree, Value } from '../model/value.ts';

const numbers = new Set(['minItems', 'maxItems', 'minLength', 'maxLength', 'minProperties', 'maxProperties', 'minContains', 'maxContains']);
const switches = new Set(['uniqueItems', 'served']);
const schemas = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'items',
  'contains',
  'not',
  'if',
  'then',
  'else',
  'propertyNames',
]);
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const maps = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/**
 * A schema as its file says it, where every scalar is text, as a JSON Schema: figures become numbers and `true`/`false` booleans
 * where the keyword wants them; `const` and `enum` stay text, because records are text.
 */
export function typeSchema(value: Value): JsonSchema {
  if (value === 'true' || value === 'false') return value === 'true';
  if (!isTree(value)) return { invalid: value };
  return Object.fromEntries(Object.entries(value).map(([keyword, argument]) => [keyword, typeArgument(keyword, argument)]));
}

function typeArgument(keyword: string, argument: Value): unknown {
  if (numbers.has(keyword) && typeof argument === 'string' && /^\d+$/.test(argument)) return Number(argument);
  if (switches.has(keyword) && (argument === 'true' || argument === 'false')) return argument === 'true';
  if (schemas.has(keyword)) return typeSchema(argument);
  if (lists.has(keyword) && Array.isArray(argument)) return argument.map(typeSchema);
  if (maps.has(keyword) && isTree(argument)) return typeMap(argument);
  return argument;
}

function typeMap(map: Tree): unknown {
  return Object.fromEntries(Object.entries(map).map(([key, schema]) => [key, typeSchema(schema)]));
}
