import { Command } from 'commander';
import type { OwnRegulation } from '../build/open-regulation.ts';
import { exit } from '../model/exit.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ScoredCase } from '../model/scored-case.ts';
import { UsageError } from '../model/trouble.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { reportScore } from '../report/report-score.ts';
import { scoreJson } from '../report/score-json.ts';
import { attempt } from './attempt.ts';
import type { Bilingual } from './bilingual.ts';
import { findCases } from './find-cases.ts';
import { parseDay } from './parse-day.ts';
import { regulationOption } from './regulation-option.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { withRegulation } from './with-regulation.ts';

const words: Bilingual<'usage' | 'description' | 'json' | 'one' | 'unread' | 'more', 'cases' | 'rubric' | 'marks' | 'asOf'> = {
  zh: {
    usage: '[选项] <案件...>',
    description: '案卷评查：照评分表给案件打分，每一分扣在哪里、怎么改；要人判断的没有定，分数是一个范围',
    cases: ['<案件...>', '案件文件夹，或者装着许多案件的文件夹'],
    rubric: ['--rubric <文件>', '评分表；不写的，是通用自查评分表（非官方）'],
    marks: ['--marks <文件>', '人工评查的结论（只能用于一个案件）'],
    asOf: ['--as-of <日期>', '当作这一天来判断（如 2026-03-31）'],
    json: '输出给别的程序',
    one: '--marks 只能用于一个案件',
    unread: '案件判断不了，没有评分：',
    more: '例子：\n  dossier score 案件文件夹\n  dossier score 案件文件夹 --marks 评查.yaml\n  dossier score 2026年案件 --rubric 本市评分表.yaml --json\n\n退出码：0 可以合格；1 最好也不合格，案件读不了，或者评分表有错误',
  },
  en: {
    usage: '[options] <case...>',
    description: 'review: score cases by a rubric, with the place and remedy of each loss; a range while points wait for a person',
    cases: ['<case...>', 'case folders, or folders of cases'],
    rubric: ['--rubric <file>', 'the rubric; default: a generic one, not official'],
    marks: ['--marks <file>', 'what people concluded (for one case only)'],
    asOf: ['--as-of <date>', 'judge as on this day (such as 2026-03-31)'],
    json: 'for other programs',
    one: '--marks is for one case only',
    unread: 'the case cannot be judged and has no score: ',
    more: 'Examples:\n  dossier score CASE\n  dossier score CASE --marks marks.yaml\n  dossier score CASES --rubric rubric.yaml --json\n\nExit status: 0 it can pass; 1 it fails or cannot be read, or the rubric is wrong',
  },
};

interface ScoreOptions {
  readonly rubric?: string;
  readonly marks?: string;
  readonly asOf?: string;
  readonly json?: true;
  readonly regulation?: string;
}

/** `dossier score`: cases and a rubric in, points out. */
export function scoreCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('score')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.cases)
    .option(...say.rubric)
    .option(...say.marks)
    .option(...say.asOf, parseDay(session.language))
    .option('--json', say.json)
    .option(...regulationOption(session.language))
    .addHelpText('after', `\n${say.more}`)
    .action(async (paths: readonly string[], options: ScoreOptions) => {
      const found = await Promise.all(paths.map((path) => findCases(session.world, path, session.language)));
      const folders = [...new Set(found.flat().map(({ folder }) => folder))];
      if (options.marks !== undefined && folders.length > 1) throw new UsageError(say.one);
      await withRegulation(session, options.regulation, (own) => scoreAll(session, folders, options, own));
    });
}

async function scoreAll(
  session: Session,
  folders: readonly string[],
  options: ScoreOptions,
  own: OwnRegulation | undefined,
): Promise<void> {
  const { world, language } = session;
  const [{ openMarks, openRubric }, { scoreCase }] = await Promise.all([
    import('../build/open-rubric.ts'),
    import('../build/score-case.ts'),
  ]);
  const rubric = sound(session, await openRubric(world, options.rubric, own));
  if (rubric === undefined) return;
  const marks = options.marks === undefined ? [] : sound(session, await openMarks(world, options.marks, rubric));
  if (marks === undefined) return;

  const worst = rubric.grades.at(-1)?.name.zh;
  const scored: ScoredCase[] = [];
  for (const folder of folders)
    await attempt(session, async () => {
      const asked = { ...(options.asOf === undefined ? {} : { asOf: options.asOf }), ...(own === undefined ? {} : { regulation: own }) };
      const result = await scoreCase(world, folder, { ...asked, rubric, marks });
      if ('unread' in result) return tellUnread(session, result.folder, result.unread);
      if (rubric.grades.length > 1 && result.score.grades.high.zh === worst) session.finish(exit.findings);
      if (options.json) scored.push(result);
      else world.print(reportScore(result, styleOf(session)));
    });
  if (options.json) world.print(scoreJson(scored, language));
}

/** A case of which nothing can be judged has no score: what is wrong with it is told instead. */
function tellUnread(session: Session, folder: string, findings: readonly Finding[]): void {
  const { world, language } = session;
  world.tell(reportPretty([{ folder, findings, records: 0 }], styleOf(session)));
  world.tell(`${words[language].unread}${folder}\n`);
  session.finish(exit.findings);
}

/** The value of a file without errors; where it has some they are told. */
function sound<T>(session: Session, { value, findings }: Outcome<T>): T | undefined {
  if (findings.length === 0) return value;
  session.world.tell(reportPretty([{ folder: '', findings, records: 0 }], styleOf(session)));
  session.finish(exit.findings);

  return undefined;
}
