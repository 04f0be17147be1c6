import { type Definitions, type EditorSchema, resolveSchema } from './editor-schema.ts';

/** What a field wants, for the comment above it: its own description, how its kind is written, its choices. */
export function explainField(schema: EditorSchema, definitions: Definitions): string {
  const { description: own, $ref, ...bare } = schema;
  const kind = resolveSchema($ref === undefined ? bare : { $ref }, definitions);
  const shape = own === undefined ? (kind.description ?? kind.title) : howWritten(kind);
  const told = [own, shape].filter((text) => text !== undefined);
  const inner = kind.items === undefined ? kind : resolveSchema(kind.items, definitions);
  const choices = inner.enum ?? [];
  if (choices.length > 0) told.push(`选一个：${choices.join('、')}`);
  return [...new Set(told)].join('；');
}

/** How a date, a moment or a number is written; a kind's other words would only repeat the field's own. */
function howWritten(kind: EditorSchema): string | undefined {
  return kind.description?.startsWith('写成') || kind.description?.startsWith('只写数字') ? kind.description : undefined;
}
