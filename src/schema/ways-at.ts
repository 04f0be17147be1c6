import type { JsonSchema } from '../model/regulation.ts';
import type { Text } from '../model/text.ts';
import { readablePattern } from './readable-pattern.ts';
import { type BranchKeyword, branchesAt, type Shapes } from './schemas-at.ts';
import { kinds } from './value-kinds.ts';

const longest = 60;

/**
 * What is accepted at a place for which a schema gives several ways, one text for each: its title or description, with its first example; where it has none of them, its
 * choices, keys, words or type. Nothing where one of the ways says nothing of itself: half a list would mislead.
 */
export function waysAt(path: string, schema: JsonSchema, shapes: Shapes, pointer: string, keyword: BranchKeyword): readonly Text[] {
  const ways = branchesAt(path, schema, shapes, pointer, keyword).map((parts) => parts.flatMap(wayOf)[0]);

  return ways.flatMap((way) => (way === undefined ? [] : [way])).length === ways.length ? (ways as readonly Text[]) : [];
}

function wayOf(schema: JsonSchema): readonly Text[] {
  if (typeof schema === 'boolean') return [];
  const { title, description, examples, const: only, enum: choices, required, pattern, type } = schema;
  const [example] = textsOf(examples);
  const name = [title, description].find((each) => typeof each === 'string' && each.length <= longest);
  if (typeof name === 'string')
    return [example === undefined ? same(name) : { zh: `${name}（如 ${example}）`, en: `${name} (such as ${example})` }];
  if (example !== undefined) return [{ zh: `如 ${example}`, en: `such as ${example}` }];

  const listed = typeof only === 'string' ? [only] : textsOf(choices);
  if (listed.length > 0) return [{ zh: listed.join('、'), en: listed.join(', ') }];
  const keys = textsOf(required);
  if (keys.length > 0) return [{ zh: `写明 ${keys.join('、')}`, en: `with ${keys.join(', ')}` }];
  const words = typeof pattern === 'string' ? readablePattern(pattern) : [];
  if (words.length > 0) return [{ zh: `写到${words.join('、')}`, en: `with ${words.join(' or ')}` }];
  const kind = typeof type === 'string' ? kinds[type] : undefined;

  return kind === undefined || pattern !== undefined ? [] : [kind];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function same(text: string): Text {
  return { zh: text, en: text };
}
