import type { Example } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';
import type { Value } from '../model/value.ts';

const words = {
  zh: { without: '没有', also: '另有', asOf: '判断之日' },
  en: { without: 'without', also: 'also', asOf: 'judged on' },
} as const;

/** An example as lines: its story, then what of a complete case is otherwise. */
export function exampleText(example: Example, language: Language): string {
  const say = words[language];
  return [
    example.name[language],
    ...Object.entries(example.set).map(([path, value]) => `  ${path}: ${valueText(value)}`),
    ...example.drop.map((path) => `  ${say.without} ${path}`),
    ...example.add.map((tree) => `  ${say.also} ${valueText(tree)}`),
    ...(example.asOf === undefined ? [] : [`  ${say.asOf} ${example.asOf}`]),
  ].join('\n');
}

/** A value on one line, as YAML's flow style writes it. */
function valueText(value: Value): string {
  if (typeof value === 'string') return value === '' ? "''" : value;
  if (isList(value)) return `[${value.map(valueText).join(', ')}]`;

  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${valueText(inner)}`)
    .join(', ')} }`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
