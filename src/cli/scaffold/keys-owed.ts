import type { Form, Regulation } from '../../model/regulation.ts';

/** The keys that articles require of every record of a form, whatever else it says. */
export function keysOwed(regulation: Regulation, form: Form): ReadonlySet<string> {
  const names = [form.name, ...form.groups, 'records', ...(form.served ? ['served'] : [])];
  const requirements = regulation.articles.flatMap((article) => article.requires);
  const asked = requirements.filter(({ on, where }) => where === undefined && on.some((name) => names.includes(name)));
  return new Set(asked.flatMap(({ ask }) => (ask.kind === 'schema' ? requiredIn(ask.schema) : [])));
}

function requiredIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null || !('required' in schema) || !Array.isArray(schema.required)) return [];

  return schema.required.filter((key) => typeof key === 'string');
}
