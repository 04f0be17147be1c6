import type { Article, Requirement } from '../model/regulation.ts';
import { paintFor } from './paint.ts';
import { section } from './section.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';
import { wrapText } from './wrap-text.ts';

const titles = {
  zh: { text: '条文', requires: '要求（每一项的改法和例子：dossier explain 编号）' },
  en: { text: 'Text', requires: 'Requirements (dossier explain ID tells of each what to do, with examples)' },
} as const;

/** An article explained: its text, then its requirements by their ids, each with all that it asks. */
export function explainArticle(article: Article, style: Style): string {
  const { language } = style;
  const title = titles[language];
  const ids = [...new Set(article.requires.map(({ id }) => id))];
  const lines = [
    ...wrapText(`${article.cited[language]} ${article.heading[language]}`, style.columns).map(paintFor(style).strong),
    '',
    ...section(title.text, article.text, style),
    ...section(
      title.requires,
      ids
        .map((id) =>
          partsText(
            id,
            article.requires.filter((each) => each.id === id),
            style,
          ),
        )
        .join('\n'),
      style,
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function partsText(id: string, parts: readonly Requirement[], { language }: Style): string {
  return [id, ...parts.map(({ level, says }) => `  ${words[language].levels[level]}  ${says[language]}`)].join('\n');
}
