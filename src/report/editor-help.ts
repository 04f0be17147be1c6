import type { Finding } from '../model/finding.ts';
import type { Article, Requirement } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';
import { statementOf } from './message-of.ts';
import { safeText } from './safe-text.ts';

/** What is known of a key or a value. */
export interface Help {
  readonly key: string;
  /** Sentences of the schema. */
  readonly told: readonly string[];
  readonly asked: readonly { readonly article: Article; readonly requirement: Requirement }[];
  readonly findings: readonly Finding[];
}

/** So many requirements are listed, and so many articles quoted; `dossier explain` has all of them. */
const most = { requirements: 8, articles: 2 };

const words = {
  zh: { remedy: '改法：', asked: '要求', more: (count: number) => `……还有 ${count} 项` },
  en: { remedy: 'To do: ', asked: 'Requirements', more: (count: number) => `… ${count} more` },
} as const;

/** Help as Markdown: what was found with the words of its article, then what the key is and which articles ask for it. */
export function editorHelp({ key, told, asked, findings }: Help, language: Language): string {
  const say = words[language];
  const shown = asked.slice(0, most.requirements);
  const quoted = [
    ...findings.flatMap(({ article }) => (article === undefined ? [] : [{ cited: article.cited[language], wording: article.wording }])),
    ...asked.map(({ article }) => ({ cited: article.cited[language], wording: article.text.trimEnd() })),
  ];
  const articles = quoted
    .filter(({ cited }, index) => quoted.findIndex((other) => other.cited === cited) === index)
    .slice(0, most.articles);
  const blocks = [
    ...findings.map(
      (finding) => `**${finding.id}** ${plain(statementOf(finding, language))}  \n${say.remedy}${plain(finding.remedy[language])}`,
    ),
    [`**${plain(key)}**`, ...told.map(plain)].join('  \n'),
    shown.length === 0
      ? ''
      : [
          `${say.asked}`,
          ...shown.map(
            ({ article, requirement }) => `- ${plain(requirement.says[language])}（${article.cited[language]}，\`${requirement.id}\`）`,
          ),
          ...(asked.length > shown.length ? [`- ${say.more(asked.length - shown.length)}`] : []),
        ].join('\n'),
    ...articles.map(
      ({ cited, wording }) =>
        `${cited}\n\n${wording
          .split('\n')
          .map((line) => `> ${plain(line)}`)
          .join('\n')}`,
    ),
  ];

  return blocks.filter((block) => block !== '').join('\n\n');
}

/** A text that Markdown prints as it stands. */
function plain(text: string): string {
  return safeText(text).replaceAll(/[\\`*_<>[\]#|]/g, '\\$&');
}
