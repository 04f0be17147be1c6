import { Command, Option } from 'commander';
import { exit } from '../model/exit.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import { type LintFormat, lintFormats } from '../report/lint-formats.ts';
import { addTallies, tallyOf } from '../report/tally.ts';
import { attempt } from './attempt.ts';
import type { Bilingual } from './bilingual.ts';
import { type CaseTarget, findCases } from './find-cases.ts';
import { lintReport } from './lint-report.ts';
import { parseDay } from './parse-day.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

const words: Bilingual<'usage' | 'description' | 'json' | 'strict' | 'more', 'path' | 'format' | 'asOf'> = {
  zh: {
    usage: '[选项] [路径...]',
    description: '检查案件：缺什么，在哪个文件哪一行，哪一条规定，怎么改',
    path: ['[路径...]', '案件文件夹、装着许多案件的文件夹，或者一份文书；不写的，是当前文件夹'],
    format: ['--format <格式>', '输出的格式'],
    json: '与 --format json 相同',
    asOf: ['--as-of <日期>', '当作这一天来判断（如 2026-03-31）'],
    strict: '有警告也算不合格（退出码 1）',
    more: '例子：\n  dossier lint                                检查当前文件夹里的案件\n  dossier lint 案件/records/询问笔录.yaml     只看一份文书的问题\n  dossier lint 2026年案件 --format json       检查许多案件，输出给别的程序',
  },
  en: {
    usage: '[options] [path...]',
    description: 'check cases: what is missing, where, which article says so, and what to do',
    path: ['[path...]', 'a case folder, a folder of cases, or a record; default: the current folder'],
    format: ['--format <format>', 'format of the output'],
    json: 'the same as --format json',
    asOf: ['--as-of <date>', 'judge as on this day (such as 2026-03-31)'],
    strict: 'warnings count too (exit status 1)',
    more: 'Examples:\n  dossier lint                              check the case in the current folder\n  dossier lint CASE/records/interview.yaml  only the findings of one record\n  dossier lint CASES --format json          check many cases for another program',
  },
};

interface LintOptions {
  readonly format: string;
  readonly json?: true;
  readonly asOf?: string;
  readonly strict?: true;
  readonly quiet?: true;
}

/** `dossier lint`: cases in, findings out. */
export function lintCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('lint')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.path)
    .addOption(new Option(...say.format).choices(lintFormats.map((format) => format.name)).default('pretty'))
    .option('--json', say.json)
    .option(...say.asOf, parseDay(session.language))
    .option('--strict', say.strict)
    .addHelpText('after', `\n${say.more}`)
    .action(async (paths: readonly string[], _, command: Command) => {
      await lint(session, paths.length === 0 ? ['.'] : paths, command.optsWithGlobals<LintOptions>());
    });
}

async function lint(session: Session, paths: readonly string[], options: LintOptions): Promise<void> {
  const name = options.json ? 'json' : options.format;
  const format = lintFormats.find((known) => known.name === name);
  if (format === undefined) return;

  const found = await Promise.all(paths.map((path) => findCases(session.world, path, session.language)));
  const targets = found.flat().filter((target, index, all) => all.findIndex((other) => same(target, other)) === index);
  const checked: CheckedCase[] = [];
  let tally = tallyOf([]);
  for (const target of targets) {
    await attempt(session, async () => {
      const result = await check(session, target, options);
      tally = addTallies(tally, tallyOf([result]));
      if (format.people) await print(session, format, [result]);
      else checked.push(result);
    });
  }
  if (!format.people) await print(session, format, checked);
  if (format.people && !options.quiet && tally.cases > 0) {
    const { reportSummary } = await import('../report/report-summary.ts');
    session.world.tell(reportSummary(tally, styleOf(session)));
  }
  if (tally.errors > 0 || (options.strict && tally.warnings > 0)) session.finish(exit.findings);
}

async function check(session: Session, target: CaseTarget, options: LintOptions): Promise<CheckedCase> {
  const { lintCase } = await import('../build/lint-case.ts');
  const asked = options.asOf === undefined ? {} : { asOf: options.asOf };
  const { findings, records, regulation } = await lintCase(session.world, target.folder, asked);
  const { only } = target;
  if (only === undefined) return { folder: target.folder, findings, records, regulation: regulation.id };

  const wanted = findings.filter(({ at }) => at.file === only || at.file.endsWith(`/${only}`));
  return { folder: target.folder, findings: wanted, records: 1, regulation: regulation.id };
}

async function print(session: Session, format: LintFormat, cases: readonly CheckedCase[]): Promise<void> {
  const text = format.report(await lintReport(session, cases, format));
  if (text !== '') session.world.print(text);
}

function same(one: CaseTarget, other: CaseTarget): boolean {
  return one.folder === other.folder && one.only === other.only;
}
