import type { Article, Requirement } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';
import { exampleText } from './example-text.ts';
import { paintFor } from './paint.ts';
import { scopeOf } from './scope-of.ts';
import { section } from './section.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';

/** Examples of each kind that are shown. */
const shown = 3;

const titles = {
  zh: {
    says: '要求',
    why: '为什么',
    remedy: '改法',
    scope: '适用于',
    how: '怎样判断',
    bad: '不合格的例子',
    good: '合格的例子',
    text: '条文',
  },
  en: {
    says: 'Requirement',
    why: 'Why',
    remedy: 'What to do',
    scope: 'Applies to',
    how: 'How it is judged',
    bad: 'A bad example',
    good: 'A good example',
    text: 'Text',
  },
} as const;

const ways = {
  zh: {
    schema: '程序检查文书里有没有这些项目、写得对不对',
    check: '程序检查',
    manual: '程序看不出来，要由人核对；程序只提醒，不判断',
  },
  en: {
    schema: 'the program checks whether the fields are there and well written',
    check: 'the program checks it',
    manual: 'no program can see it; it is left to a person',
  },
} as const;

/**
 * A requirement explained: its words, what to do, its article, and examples of what fails and what passes. An article may state one
 * requirement in several parts, which share its id: all of them are handed in.
 */
export function explainRequirement(article: Article, parts: readonly Requirement[], style: Style): string {
  const [first] = parts;
  if (first === undefined) return '';
  const { language } = style;
  const paint = paintFor(style);
  const title = titles[language];
  const level = paint.level(first.level, words[language].levels[first.level]);
  const bad = article.examples.filter((example) => example.expect.includes(first.id)).slice(0, shown);
  const good = article.examples.filter((example) => example.shows === first.id).slice(0, shown);
  const lines = [
    `${level} ${paint.strong(first.id)}  ${article.cited[language]}`,
    '',
    ...parts.flatMap((part) => explainPart(part, style)),
    ...section(title.bad, bad.map((example) => exampleText(example, language)).join('\n'), style),
    ...section(title.good, good.map((example) => exampleText(example, language)).join('\n') || corrected(bad.length, language), style),
    ...section(`${title.text} ${article.cited[language]} ${article.heading[language]}`, article.text, style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function explainPart(part: Requirement, style: Style): readonly string[] {
  const { language } = style;
  const title = titles[language];
  return [
    ...section(title.says, part.says[language], style),
    ...section(title.why, part.why?.[language] ?? '', style),
    ...section(title.scope, scopeOf(part, language), style),
    ...section(title.how, howOf(part, language), style),
    ...section(title.remedy, part.remedy[language], style),
  ];
}

function howOf(requirement: Requirement, language: Language): string {
  return ways[language][requirement.ask.kind];
}

/** Where the article shows no passing example of its own, the complete base case without the change is one. */
function corrected(bad: number, language: Language): string {
  if (bad === 0) return '';
  return language === 'zh' ? '同一个案件，没有上面的改动' : 'the same case without the change above';
}
