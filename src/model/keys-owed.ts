import type { Form, JsonSchema, Regulation } from './regulation.ts';

/** The keys that articles require of every record of a form, whatever else it says. `has`: the keys that the form has. */
export function keysOwed(regulation: Regulation, form: Form, has: readonly string[]): ReadonlySet<string> {
  const names = [form.name, ...form.groups, 'records', ...(form.served ? ['served'] : [])];
  const requirements = regulation.articles.flatMap((article) => article.requires);
  const asked = requirements.filter(
    ({ on, where }) => on.some((name) => names.includes(name)) && (where === undefined || isOfForm(where, form.name)),
  );
  return new Set(asked.flatMap(({ ask }) => (ask.kind === 'schema' ? requiredIn(ask.schema, has) : [])));
}

/** Keys of `required`, and of the alternative that fits the form best where there are several. */
function requiredIn(schema: unknown, has: readonly string[]): readonly string[] {
  if (!isObject(schema)) return [];

  const alternatives = listOf(schema.anyOf ?? schema.oneOf).map((each) => requiredIn(each, has));
  const fitting = alternatives.filter((keys) => keys.every((key) => has.includes(key)));
  const everyOne = listOf(schema.allOf).flatMap((each) => requiredIn(each, has));
  return [...listOf(schema.required).map(String), ...(fitting.at(-1) ?? []), ...everyOne];
}

/** Whether a condition holds for a record of this form that is still blank; a condition on its values does not, its opposite does. */
function isOfForm(where: JsonSchema, name: string): boolean {
  if (!isObject(where)) return false;
  if (isObject(where.not) && Object.keys(where).length === 1) return !isOfForm(where.not, name);
  if (!namesOnlyForms(where) || !isObject(where.properties) || !isObject(where.properties.文书)) return false;

  const { const: one, enum: several } = where.properties.文书;
  return one === name || listOf(several).includes(name);
}

function namesOnlyForms(schema: Readonly<Record<string, unknown>>): boolean {
  return isObject(schema.properties) && Object.keys(schema.properties).every((key) => key === '文书');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
