import type { JsonSchema } from '../model/regulation.ts';
import { type Shapes, schemasAt } from './schemas-at.ts';

const longest = 60;

/** What a schema says of what is to be written at a place: its description or its choices; nothing where it says none, or too much for a line. */
export function hintAt(path: string, schema: JsonSchema, shapes: Shapes, pointer: string): string | undefined {
  const here = schemasAt(path, schema, shapes, pointer).filter((each) => typeof each !== 'boolean');
  const choices = here.flatMap(({ enum: list }) => (Array.isArray(list) ? [`选一个：${list.join('、')}`] : []));
  const told = here.flatMap(({ description }) => (typeof description === 'string' ? [description] : []));

  return [...choices, ...told].find((hint) => hint.length <= longest);
}
