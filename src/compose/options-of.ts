import type { JsonSchema } from '../model/regulation.ts';
import type { Binding, Option } from '../model/templates.ts';
import type { Scope } from './scope.ts';

/** What a key may be, from the `enum` of the form's schema; 是 and 否 where the schema lists nothing. */
export function optionsOf(binding: Binding, scope: Scope): readonly Option[] {
  const steps = binding.split('/').filter((step) => step !== '');
  const values = enumAt(scope.schema, scope.item ? [] : steps) ?? ['是', '否'];

  return values.map((value) => ({ value, text: value }));
}

function enumAt(schema: JsonSchema | unknown, steps: readonly string[]): readonly string[] | undefined {
  const found = steps.reduce<unknown>((inner, step) => member(member(inner, 'properties'), step), schema);
  const values = member(found, 'enum') ?? member(member(found, 'items'), 'enum');

  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : undefined;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}
