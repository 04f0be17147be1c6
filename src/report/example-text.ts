import type { Example } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';
import type { Value } from '../model/value.ts';

const words = {
  zh: { without: '没有', also: '另有', beside: '同一次检查的另一个案件：同一个基础案件，不同的是', asOf: '判断之日' },
  en: { without: 'without', also: 'also', beside: 'another case of the same run: the same base, but', asOf: 'judged on' },
} as const;

/** An example as lines: its story, then what of a complete case is otherwise. */
export function exampleText(example: Example, language: Language): string {
  const say = words[language];
  return [
    example.name[language],
    ...changesText(example, language),
    ...(example.beside === undefined ? [] : [`  ${say.beside}`, ...changesText(example.beside, language).map((line) => `  ${line}`)]),
    ...(example.asOf === undefined ? [] : [`  ${say.asOf} ${example.asOf}`]),
  ].join('\n');
}

function changesText({ set, drop, add }: Pick<Example, 'set' | 'drop' | 'add'>, language: Language): readonly string[] {
  const say = words[language];
  return [
    ...Object.entries(set).map(([path, value]) => `  ${path}: ${valueText(value)}`),
    ...drop.map((path) => `  ${say.without} ${path}`),
    ...add.map((tree) => `  ${say.also} ${valueText(tree)}`),
  ];
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
