import { Command } from 'commander';
import type { BindResult } from '../build/bind-case.ts';
import type { OwnRegulation } from '../build/open-regulation.ts';
import { exit } from '../model/exit.ts';
import type { LawChoice } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import { refusalJson } from '../report/refusal.ts';
import { bindingJson, reportBinding } from '../report/report-binding.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { attempt } from './attempt.ts';
import type { Bilingual } from './bilingual.ts';
import { findCases } from './find-cases.ts';
import { parseDay } from './parse-day.ts';
import { parseLaws } from './parse-laws.ts';
import { startProgress } from './progress.ts';
import { receiverOption } from './receiver-option.ts';
import { regulationOption } from './regulation-option.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { toldOnce } from './told-once.ts';
import { withRegulation } from './with-regulation.ts';

const words: Bilingual<
  'usage' | 'description' | 'rebind' | 'dryRun' | 'json' | 'together' | 'blank' | 'refused' | 'more',
  'cases' | 'by' | 'reason' | 'asOf' | 'laws' | 'config'
> = {
  zh: {
    usage: '[选项] <案件...>',
    description: '立卷：把每件文书的页号定下来，记入案件的 binding.jsonl；以后补来的文书插成 12-1、12-2，别的页号不动',
    cases: ['<案件...>', '案件文件夹，或者装着许多案件的文件夹'],
    by: ['--by <姓名>', '立卷人，是 case.yaml 的 执法人员 或者 机关人员'],
    rebind: '已经立卷的，重新编定页号；要写 --reason',
    dryRun: '只算一算，不记：页号会怎样，引用了页号的记录要改哪些',
    reason: ['--reason <理由>', '为什么重新立卷，印在备考表上'],
    asOf: ['--as-of <日期>', '当作这一天来判断（如 2026-03-31）'],
    laws: ['--laws <法>', '除了制度，还对照哪些法：all、none，或者法的名称，用逗号分开；不写的，是 all'],
    config: ['--config <文件>', '本单位的配置；不写的，照 dossier build 的办法找'],
    json: '每个案件输出一行 JSON',
    together: '--rebind 和 --reason 要一起写，理由不能空着',
    blank: '--by 不能空着',
    refused: '没有立卷',
    more: '例子：\n  dossier bind 案件文件夹 --by 李思远\n  dossier bind 案件文件夹 --by 李思远                补来了文书，再记一次\n  dossier bind 案件文件夹 --by 李思远 --rebind --reason 抽换了第三件 --dry-run\n      先看哪些引用的页号会变；改好以后去掉 --dry-run\n\n立卷以后，页号会变的 dossier build 不建，并说明是哪一件文书。',
  },
  en: {
    usage: '[options] <case...>',
    description: 'bind: fix the pages of every document in binding.jsonl; what is supplied later becomes 12-1, 12-2 and moves nothing',
    cases: ['<case...>', 'case folders, or folders of cases'],
    by: ['--by <name>', 'who binds: an officer or other person of the agency in case.yaml'],
    rebind: 'number the pages of a bound case anew; needs --reason',
    dryRun: 'record nothing: show what would be, and which citations of pages would have to be mended',
    reason: ['--reason <why>', 'why it is bound anew; printed on the closing sheet'],
    asOf: ['--as-of <date>', 'judge as on this day (such as 2026-03-31)'],
    laws: ['--laws <laws>', 'statutes asked beside the regulation: all, none, or names with commas; default: all'],
    config: ['--config <file>', 'the configuration of the bureau; default: as dossier build finds it'],
    json: 'one line of JSON for each case',
    together: '--rebind and --reason go together, and the reason is not blank',
    blank: '--by is blank',
    refused: 'not bound',
    more: 'Examples:\n  dossier bind CASE --by NAME\n  dossier bind CASE --by NAME        again, once more was supplied\n  dossier bind CASE --by NAME --rebind --reason "page added" --dry-run\n      shows which citations of pages to mend; then without --dry-run\n\nOnce bound, dossier build refuses what would renumber pages, and says why.',
  },
};

interface BindCommandOptions {
  readonly by: string;
  readonly rebind?: true;
  readonly reason?: string;
  readonly asOf?: string;
  readonly laws?: LawChoice;
  readonly config?: string;
  readonly receiver?: string;
  readonly regulation?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** With what a run has not told yet. */
interface TellOptions extends BindCommandOptions {
  readonly fresh: ReturnType<typeof toldOnce>;
}

/** `dossier bind`: the pages of a case, fixed and recorded. */
export function bindCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('bind')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.cases)
    .requiredOption(...say.by)
    .option('--rebind', say.rebind)
    .option(...say.reason)
    .option('--dry-run', say.dryRun)
    .option('--json', say.json)
    .option(...say.asOf, parseDay(session.language))
    .option(...say.laws, parseLaws)
    .option(...say.config)
    .option(...receiverOption(session.language))
    .option(...regulationOption(session.language))
    .addHelpText('after', `\n${say.more}`)
    .action(async (paths: readonly string[], _, command: Command) =>
      bindAll(session, paths, command.optsWithGlobals<BindCommandOptions>()),
    );
}

async function bindAll(session: Session, paths: readonly string[], options: BindCommandOptions): Promise<void> {
  const say = words[session.language];
  const reasoned = options.reason !== undefined && options.reason.trim() !== '';
  if ((options.rebind === true) !== reasoned) throw new UsageError(say.together);
  if (options.by.trim() === '') throw new UsageError(say.blank);
  const found = await Promise.all(paths.map((path) => findCases(session.world, path, session.language)));
  const folders = [...new Set(found.flat().map((target) => target.folder))];

  await withRegulation(session, options.regulation, async (own) => {
    const fresh = toldOnce(session.world);
    for (const folder of folders) await attempt(session, () => bindOne(session, folder, { ...options, fresh }, own));
  });
}

async function bindOne(session: Session, folder: string, options: TellOptions, own: OwnRegulation | undefined): Promise<void> {
  const { bindCase } = await import('../build/bind-case.ts');
  const progress = startProgress(session, folder, options.quiet === true);
  const { asOf, laws, config, receiver, reason = '' } = options;
  try {
    const result = await bindCase(session.world, folder, {
      by: options.by.trim(),
      dryRun: options.dryRun === true,
      progress: progress.show,
      ...(options.rebind ? { rebind: reason.trim() } : {}),
      ...(asOf === undefined ? {} : { asOf }),
      ...(laws === undefined ? {} : { laws }),
      ...(config === undefined ? {} : { config }),
      ...(receiver === undefined ? {} : { receiver }),
      ...(own === undefined ? {} : { regulation: own }),
    });
    progress.clear();
    tell(session, result, options);
  } finally {
    progress.clear();
  }
}

function tell(session: Session, result: BindResult, { json, quiet, fresh }: TellOptions): void {
  const { world, language } = session;
  if (result.kind !== 'refused') {
    const { kind, case: number, folder, line } = result;
    const done = result.kind === 'kept' ? { case: number, folder, line } : result;
    const findings = fresh(folder, result.findings);
    if (findings.length > 0 && !quiet) world.tell(reportPretty([{ folder, findings, records: 0 }], styleOf(session)));
    if (json) world.print(bindingJson({ ...done, kind }));
    else world.print(reportBinding({ ...done, planned: kind === 'planned' }, styleOf(session)));
    return;
  }
  session.finish(exit.findings);
  if (json) {
    world.print(refusalJson(result, language));
    return;
  }
  if (!quiet) world.tell(reportPretty([{ folder: result.folder, findings: result.findings, records: 0 }], styleOf(session)));
  world.print(`${words[language].refused} ${result.case === '' ? result.folder : result.case}\n`);
}
