import { Command } from 'commander';
import type { OwnRegulation } from '../build/open-regulation.ts';
import type { Article, Regulation, SourceProblem } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import { explainArticle } from '../report/explain-article.ts';
import { explainProblem } from '../report/explain-problem.ts';
import { explainRequirement } from '../report/explain-requirement.ts';
import type { Style } from '../report/style.ts';
import type { Bilingual } from './bilingual.ts';
import { regulationOption } from './regulation-option.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { withRegulation } from './with-regulation.ts';

const words: Bilingual<'usage' | 'description' | 'unknown' | 'meant' | 'all' | 'more', 'id'> = {
  zh: {
    usage: '[选项] <编号>',
    description: '解释一个编号：要求、条文、改法、合格和不合格的例子；或者一整条',
    id: ['<编号>', 'lint 报出的编号，如 A07-urgent；或者它的一条，如 A07、第七条、行政处罚法第四十五条'],
    unknown: '没有这个编号：',
    meant: '您是不是要写：',
    all: '全部编号：dossier rules',
    more: '例子：\n  dossier explain A07-urgent   一项要求\n  dossier explain A07          第七条的条文和全部要求',
  },
  en: {
    usage: '[options] <id>',
    description: 'explain an id: the requirement, its article, what to do, a bad and a good example; or a whole article',
    id: ['<id>', 'the id of a finding, such as A07-urgent; or of its article, such as A07'],
    unknown: 'no such id: ',
    meant: 'did you mean: ',
    all: 'all ids: dossier rules',
    more: 'Examples:\n  dossier explain A07-urgent   one requirement\n  dossier explain A07          the text and all requirements of Article 7',
  },
};

/** `dossier explain`: an id in, its explanation out. */
export function explainCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('explain')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.id)
    .option(...regulationOption(session.language))
    .addHelpText('after', `\n${say.more}`)
    .action(async (id: string, options: { readonly regulation?: string }) =>
      withRegulation(session, options.regulation, (own) => explain(session, id, own)),
    );
}

async function explain(session: Session, id: string, own: OwnRegulation | undefined): Promise<void> {
  const [{ loadRegulation }, { listProblems }] = await Promise.all([import('../build/load-regulation.ts'), import('../build/problems.ts')]);
  const regulation = await loadRegulation(session.world, 'jinpu', own);
  const problems = listProblems();
  const text = explanationOf(id, regulation, problems, styleOf(session));
  if (text !== undefined) return session.world.print(text);

  const say = words[session.language];
  const { suggest } = await import('../build/suggest.ts');
  const known = [
    ...regulation.articles.flatMap((article) => article.requires.map((requirement) => requirement.id)),
    ...problems.map((problem) => problem.id),
  ];
  const meant = suggest(id, known);
  throw new UsageError([`${say.unknown}${id}`, ...(meant === undefined ? [] : [`${say.meant}${meant}`]), say.all].join('\n'));
}

/** Ids are found in any case of their letters; what stands before the hyphen of an id means its article, as for `lint --only`. */
function explanationOf(id: string, regulation: Regulation, problems: readonly SourceProblem[], style: Style): string | undefined {
  const wanted = id.toLowerCase();
  for (const article of regulation.articles) {
    const parts = article.requires.filter((each) => each.id.toLowerCase() === wanted);
    if (parts.length > 0) return explainRequirement(article, parts, regulation, style);
  }
  const whole = regulation.articles.filter(({ requires }) => requires.some(({ id: each }) => each.toLowerCase().startsWith(`${wanted}-`)));
  if (whole.length > 0) return whole.map((article) => explainArticle(article, style)).join('\n');

  const cited = citedBy(id, regulation);
  if (cited.length > 0) return cited.map((article) => explainArticle(article, style)).join('\n');

  const problem = problems.find((each) => each.id.toLowerCase() === wanted);
  return problem === undefined ? undefined : explainProblem(problem, style);
}

/** The articles that a citation means: 18, 第十八条, 制度第十八条 of the regulation; 行政处罚法第四十五条 of a statute, with or without its marks. */
function citedBy(text: string, { articles, statutes = [] }: Regulation): readonly Article[] {
  const wanted = plainCitation(text);
  const own = articles.filter(({ regulation }) => !statutes.some(({ id }) => id === regulation));
  const meant = own.filter(
    ({ number, cited }) => number === wanted || `第${number}条` === wanted || plainCitation(cited.zh).replace(/^.*(?=第)/, '') === wanted,
  );

  return meant.length > 0 ? meant : articles.filter(({ cited }) => plainCitation(cited.zh) === wanted);
}

/** 《中华人民共和国行政处罚法》第四十五条 as 行政处罚法第四十五条. */
function plainCitation(text: string): string {
  return text.replace(/[《》\s]/g, '').replace(/^中华人民共和国/, '');
}
