import type { Text } from '../model/text.ts';
import { displayWidth } from './display-width.ts';
import { paintFor } from './paint.ts';
import type { Style } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** One thing that `doctor` looked at. */
export interface Diagnosis {
  readonly id: string;
  readonly name: Text;
  /** `limited`: the program works, but something is missing. */
  readonly state: 'well' | 'limited' | 'broken';
  readonly fact: Text;
  /** What to do; empty where all is well. */
  readonly remedy: Text;
}

const states = {
  zh: { well: '正常', limited: '注意', broken: '不行' },
  en: { well: 'well', limited: 'note', broken: 'broken' },
} as const;

const levels = { well: undefined, limited: 'warning', broken: 'error' } as const;

/** What works, what does not, and what to do, one thing a line. */
export function reportDiagnoses(diagnoses: readonly Diagnosis[], style: Style): string {
  const paint = paintFor(style);
  const { language } = style;
  const width = Math.max(...diagnoses.map(({ name }) => displayWidth(name[language])), 0);
  const lines = diagnoses.flatMap(({ name, state, fact, remedy }) => {
    const word = states[language][state].padEnd(language === 'zh' ? 4 : 6);
    const level = levels[state];
    const hang = displayWidth(word) + width + 3;
    const label = `${name[language]}${' '.repeat(width - displayWidth(name[language]))}`;
    const [first = '', ...rest] = wrapText(fact[language], style.columns - hang);
    const advice = remedy[language] === '' ? [] : wrapText(`- ${remedy[language]}`, style.columns - hang);
    return [
      `${level === undefined ? paint.good(word) : paint.level(level, word)} ${label}  ${first}`,
      ...[...rest, ...advice].map((line) => ' '.repeat(hang) + line),
    ];
  });
  return `${lines.join('\n')}\n`;
}

/** The same for other programs. */
export function diagnosesJson(diagnoses: readonly Diagnosis[], language: Style['language']): string {
  const list = diagnoses.map(({ id, name, state, fact, remedy }) => ({
    id,
    name: name[language],
    state,
    fact: fact[language],
    remedy: remedy[language],
  }));
  return `${JSON.stringify({ state: worst(diagnoses), checks: list }, null, 2)}\n`;
}

/** The worst state of all. */
export function worst(diagnoses: readonly Diagnosis[]): Diagnosis['state'] {
  if (diagnoses.some(({ state }) => state === 'broken')) return 'broken';
  return diagnoses.some(({ state }) => state === 'limited') ? 'limited' : 'well';
}
