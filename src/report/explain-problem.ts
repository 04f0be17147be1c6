import type { SourceProblem } from '../model/regulation.ts';
import { paintFor } from './paint.ts';
import { section } from './section.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';

const titles = {
  zh: { says: '问题', remedy: '改法', kind: '文件本身的问题，不涉及条文' },
  en: { says: 'Problem', remedy: 'What to do', kind: 'a problem of the file itself; no article is concerned' },
} as const;

/** A problem of a source file explained. */
export function explainProblem(problem: SourceProblem, style: Style): string {
  const paint = paintFor(style);
  const { language } = style;
  const title = titles[language];
  const level = paint.level(problem.level, words[language].levels[problem.level]);
  const lines = [
    `${level} ${paint.strong(problem.id)}  ${title.kind}`,
    '',
    ...section(title.says, problem.says[language], style),
    ...section(title.remedy, problem.remedy[language], style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
