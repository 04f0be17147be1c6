import type { Regulation } from '../model/regulation.ts';
import { displayWidth } from './display-width.ts';
import { paintFor } from './paint.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** Every requirement of a regulation for a terminal: by article, one requirement a paragraph. */
export function rulesTable(regulation: Regulation, style: Style): string {
  const { language } = style;
  const paint = paintFor(style);
  const width = Math.max(...regulation.articles.flatMap((article) => article.requires.map(({ id }) => id.length)), 0);
  const lines = regulation.articles.flatMap((article) => [
    ...wrapText(`${article.cited[language]} ${article.heading[language]}`, style.columns).map(paint.strong),
    ...article.requires.flatMap((requirement) => {
      const level = words[language].levels[requirement.level];
      const head = `  ${requirement.id.padEnd(width)}  `;
      const hang = head.length + displayWidth(level) + 1;
      const [first = '', ...rest] = wrapText(requirement.says[language], style.columns - hang);
      return [`${head}${paint.level(requirement.level, level)} ${first}`, ...rest.map((line) => ' '.repeat(hang) + line)];
    }),
    '',
  ]);
  return `${lines.join('\n').trimEnd()}\n`;
}
