import type { Article, Form, Regulation, SourceProblem, Statute } from '../model/regulation.ts';
import { scopeOf } from './scope-of.ts';
import { words } from './words.ts';

/** Every requirement of a regulation and of the statutes behind it, and every problem of a source file, as a page in Chinese: docs/rules.md. */
export function rulesMarkdown(regulation: Regulation, problems: readonly SourceProblem[]): string {
  const count = new Set(regulation.articles.flatMap((article) => article.requires.map(({ id }) => id))).size;
  const { statutes = [] } = regulation;
  const own = regulation.articles.filter((article) => !statutes.some(({ id }) => id === article.regulation));
  const behind = statutes.length === 0 ? '' : `制度以外，还对照 ${statutes.length} 部法律和规章（\`--laws\` 可以挑选），写在后面。`;
  const lines = [
    `# ${regulation.title}：全部要求`,
    '',
    `本页由程序写成（\`dossier rules --format md\`），不要手改。共 ${regulation.articles.length} 条，${count} 项要求；每一项的说明、例子和条文：\`dossier explain 编号\`。${behind}`,
    '',
    ...own.flatMap((article) => articleLines(article, regulation.forms)),
    '## 文件本身的问题',
    '',
    '在对照条文以前，先要读得懂文件。以下是读文件时会遇到的问题。',
    '',
    '| 编号 | 级别 | 问题 | 改法 |',
    '|---|---|---|---|',
    ...problems.map(({ id, level, says, remedy }) => `| \`${id}\` | ${words.zh.levels[level]} | ${cell(says.zh)} | ${cell(remedy.zh)} |`),
    ...statutes.flatMap((statute) => ['', ...statuteLines(statute, regulation)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function statuteLines({ id, title, source }: Omit<Statute, 'articles'>, { articles, forms }: Regulation): readonly string[] {
  const own = articles.filter((article) => article.regulation === id);
  return [`# ${title}`, '', `${source.zh}。`, '', ...own.flatMap((article) => articleLines(article, forms))];
}

function articleLines(article: Article, forms: readonly Form[]): readonly string[] {
  const rows = article.requires.map((requirement) => {
    const judged = requirement.ask.kind === 'manual' ? '人' : '程序';
    const level = words.zh.levels[requirement.level];
    return `| \`${requirement.id}\` | ${level} | ${cell(requirement.says.zh)} | ${cell(scopeOf(requirement, forms, 'zh'))} | ${judged} |`;
  });
  const table =
    rows.length === 0 ? ['本条不对案件提出要求。'] : ['| 编号 | 级别 | 要求 | 适用于 | 由谁判断 |', '|---|---|---|---|---|', ...rows];
  const quote = article.text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`);
  return [`## ${article.cited.zh} ${article.heading.zh}`, '', ...quote.join('\n>\n').split('\n'), '', ...table, ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}
