import type { JsonSchema } from '../model/regulation.ts';
import type { Binding, Option } from '../model/templates.ts';
import type { Scope } from './scope.ts';

/** What a key may be, from the `enum` of the form's schema; 是 and 否 where the schema lists nothing. */
export function optionsOf(binding: Binding, scope: Scope): readonly Option[] {
  return (choicesOf(binding, scope) ?? ['是', '否']).map((value) => ({ value, text: value }));
}

/** The values that the form's schema lists for a key; none where it lists nothing. */
export function choicesOf(binding: Binding, scope: Scope): readonly string[] | undefined {
  const steps = binding.split('/').filter((step) => step !== '');
  return enumAt(scope.schema, scope.item ? [] : steps);
}

/** The shape (a file of schemas/shapes, without its ending) that the form's schema names for a key; empty where it names none. */
export function shapeOf(binding: Binding, scope: Scope): string {
  const steps = binding.split('/').filter((step) => step !== '');
  const reference = scope.item ? undefined : member(schemaAt(scope.schema, steps), '$ref');

  return typeof reference === 'string' ? (/([^/]*)\.yaml$/u.exec(reference)?.[1] ?? '') : '';
}

function enumAt(schema: JsonSchema | unknown, steps: readonly string[]): readonly string[] | undefined {
  const found = schemaAt(schema, steps);
  const values = member(found, 'enum') ?? member(member(found, 'items'), 'enum');

  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : undefined;
}

function schemaAt(schema: JsonSchema | unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((inner, step) => member(member(inner, 'properties'), step), schema);
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}
