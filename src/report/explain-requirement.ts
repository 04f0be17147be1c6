import type { Article, Example, Form, Regulation, Requirement } from '../model/regulation.ts';
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
    remedy: '改法：',
    bad: '不合格的例子',
    good: '合格的例子',
    text: '条文',
    kin: '法律和制度里的有关要求',
  },
  en: {
    says: 'Requirement',
    why: 'Why',
    remedy: 'To do: ',
    bad: 'Bad examples',
    good: 'Good examples',
    text: 'Text',
    kin: 'The same duty in statute and regulation',
  },
} as const;

const judges = {
  zh: { program: '由程序判断', person: '程序看不出来，由人核对' },
  en: { program: 'judged by the program', person: 'no program can see it; judged by a person' },
} as const;

/**
 * A requirement explained: its words, what to do, its article, and examples of what fails and what passes. An article may state one
 * requirement in several parts, which share its id: all of them are handed in.
 */
export function explainRequirement(
  article: Article,
  parts: readonly Requirement[],
  { articles, forms }: Pick<Regulation, 'articles' | 'forms'>,
  style: Style,
): string {
  const [first] = parts;
  if (first === undefined) return '';
  const { language } = style;
  const paint = paintFor(style);
  const title = titles[language];
  const level = paint.level(first.level, words[language].levels[first.level]);
  const bad = badOf(article, parts).slice(0, shown);
  const good = article.examples.filter((example) => example.shows === first.id).slice(0, shown);
  const why = new Set(parts.flatMap((part) => (part.why === undefined ? [] : [part.why[language]])));
  const lines = [
    `${level} ${paint.strong(first.id)}  ${article.cited[language]}`,
    '',
    ...section(
      title.says,
      parts.map((part, index) => partText(part, parts.length > 1 ? `${index + 1}. ` : '', forms, language)).join('\n'),
      style,
    ),
    ...section(title.why, [...why].join('\n'), style),
    ...section(title.bad, bad.map((example) => exampleText(example, language) + toldAs(example, first.id, language)).join('\n'), style),
    ...section(title.good, good.map((example) => exampleText(example, language)).join('\n') || corrected(bad.length, language), style),
    ...section(title.kin, kinOf(first.id, parts, articles, language).join('\n'), style),
    ...section(`${title.text} ${article.cited[language]} ${article.heading[language]}`, article.text, style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Examples that break a requirement; where the regulation always speaks first, those in which it does so in the requirement's place. */
function badOf({ examples }: Article, parts: readonly Requirement[]): readonly Example[] {
  const own = new Set(parts.map(({ id }) => id));
  const told = examples.filter(({ expect }) => expect.some((id) => own.has(id)));
  if (told.length > 0) return told;

  const sharpened = new Set(parts.flatMap(({ sharpens = [] }) => sharpens));
  return examples.filter(({ expect: [only, ...more] }) => only !== undefined && more.length === 0 && sharpened.has(only));
}

/** Under which id a mistake is told that is told once. */
function toldAs({ expect }: Example, id: string, language: Language): string {
  if (expect.includes(id)) return '';
  return language === 'zh' ? `\n  以 ${expect[0]} 说出` : `\n  told as ${expect[0]}`;
}

/** The same duty elsewhere: what a statute makes sharper, and the statute that does. */
function kinOf(id: string, parts: readonly Requirement[], articles: readonly Article[], language: Language): readonly string[] {
  const sharpened = new Set(parts.flatMap((part) => part.sharpens ?? []));
  const kin = new Map<string, string>();
  for (const { cited, requires } of articles)
    for (const each of requires)
      if (each.id !== id && !kin.has(each.id) && (sharpened.has(each.id) || each.sharpens?.includes(id)))
        kin.set(each.id, `${each.id} ${cited[language]}${language === 'zh' ? '：' : ': '}${each.says[language]}`);
  return [...kin.values()];
}

function partText(part: Requirement, number: string, forms: readonly Form[], language: Language): string {
  const judge = judges[language][part.ask.kind === 'manual' ? 'person' : 'program'];
  const scope = scopeOf(part, forms, language);
  const indent = ' '.repeat(number.length);
  return [
    `${number}${part.says[language]}`,
    `${indent}${language === 'zh' ? `适用于${scope}；${judge}` : `asked of ${scope}; ${judge}`}`,
    `${indent}${titles[language].remedy}${part.remedy[language]}`,
  ].join('\n');
}

/** Where the article shows no passing example of its own, the complete base case without the change is one. */
function corrected(bad: number, language: Language): string {
  if (bad === 0) return '';
  return language === 'zh' ? '同一个案件，没有上面的改动' : 'the same case without the change above';
}
