import { Command } from 'commander';
import type { BuildResult } from '../build/build-case.ts';
import type { OwnRegulation } from '../build/open-regulation.ts';
import type { Algorithm } from '../model/digest.ts';
import { exit } from '../model/exit.ts';
import type { Finding } from '../model/finding.ts';
import { isOpenError } from '../model/is-open-error.ts';
import type { LawChoice } from '../model/regulation.ts';
import { refusalJson, reportRefusal } from '../report/refusal.ts';
import { planJson, reportPlan } from '../report/report-plan.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { reportReceipt } from '../report/report-receipt.ts';
import { reportUntold } from '../report/report-untold.ts';
import { attempt } from './attempt.ts';
import type { Bilingual } from './bilingual.ts';
import { findCases } from './find-cases.ts';
import { parseAlgorithms } from './parse-algorithms.ts';
import { parseDay } from './parse-day.ts';
import { parseLaws } from './parse-laws.ts';
import { startProgress } from './progress.ts';
import { receiverOption } from './receiver-option.ts';
import { refuseCollisions } from './refuse-collisions.ts';
import { refuseOwnFolder } from './refuse-own-folder.ts';
import { regulationOption } from './regulation-option.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { toldOnce } from './told-once.ts';
import { withRegulation } from './with-regulation.ts';

const words: Bilingual<
  'usage' | 'description' | 'draft' | 'dryRun' | 'attach' | 'json' | 'classified' | 'more',
  'cases' | 'out' | 'algorithm' | 'asOf' | 'laws' | 'config'
> = {
  zh: {
    usage: '[选项] <案件...>',
    description: '检查案件，印出案卷（PDF），打成归档包（ZIP），写出回执；有错误的不建',
    cases: ['<案件...>', '案件文件夹，或者装着许多案件的文件夹'],
    out: ['-o, --out <文件夹>', '写到哪里；不写的，是 out'],
    draft: '只印案卷，每一页有“草稿”字样，不打包；有错误也印',
    dryRun: '只列出归档包里会有什么，不写',
    attach: '把记录和检查结果附在案卷的 PDF 里面（PDF/A-3a）；记录里没有隐去的个人信息也在其中',
    json: '每个案件输出一行 JSON：回执，或者不建的理由',
    algorithm: ['--algorithm <算法>', '归档包的校验算法 sha256、sha512、sm3，用逗号分开；不写的，是 sha256'],
    asOf: ['--as-of <日期>', '当作这一天来判断（如 2026-03-31）'],
    laws: ['--laws <法>', '除了制度，还对照哪些法：all、none，或者法的名称，用逗号分开；不写的，是 all'],
    config: ['--config <文件>', '本单位的版式配置；不写的，看环境变量 DOSSIER_CONFIG，再找案件上级文件夹里的 dossier.config.yaml'],
    classified: '案件里有国家秘密的也建（只可在涉密计算机上用）',
    more: '例子：\n  dossier build 案件文件夹 -o out\n  dossier build 案件文件夹 --draft           先看看样子\n  dossier build 2026年案件 -o out --json     许多案件，一个一行',
  },
  en: {
    usage: '[options] <case...>',
    description: 'check cases, print their volumes (PDF), write packages (ZIP) and receipts; refuses what has errors',
    cases: ['<case...>', 'case folders, or folders of cases'],
    out: ['-o, --out <folder>', 'where to write; default: out'],
    draft: 'only the volume, marked as a draft, and no package; errors do not matter',
    dryRun: 'only list what the package would hold',
    attach: 'put the records and the findings report inside the PDF (PDF/A-3a), personal data and all',
    json: 'one line of JSON for each case: its receipt or its refusal',
    algorithm: ['--algorithm <list>', 'digests of the package: sha256, sha512, sm3, with commas; default: sha256'],
    asOf: ['--as-of <date>', 'judge as on this day (such as 2026-03-31)'],
    laws: ['--laws <laws>', 'statutes asked beside the regulation: all, none, or names with commas; default: all'],
    config: ['--config <file>', 'the configuration of the bureau; default: DOSSIER_CONFIG, else dossier.config.yaml above the case'],
    classified: 'build cases with state secrets too (only on a machine cleared for them)',
    more: 'Examples:\n  dossier build CASE -o out\n  dossier build CASE --draft         see what it looks like\n  dossier build CASES -o out --json  many cases, one line each',
  },
};

interface BuildOptions {
  readonly out: string;
  readonly draft?: true;
  readonly dryRun?: true;
  readonly attach?: true;
  readonly json?: true;
  readonly algorithm: readonly Algorithm[];
  readonly asOf?: string;
  readonly laws?: LawChoice;
  readonly config?: string;
  readonly receiver?: string;
  readonly regulation?: string;
  readonly allowClassified?: true;
  readonly quiet?: true;
}

/** With what a run has not told yet. */
interface TellOptions extends BuildOptions {
  readonly fresh: ReturnType<typeof toldOnce>;
}

/** `dossier build`: cases in, volumes, packages and receipts out. */
export function buildCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('build')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.cases)
    .option(...say.out, 'out')
    .option('--draft', say.draft)
    .option('--dry-run', say.dryRun)
    .option('--attach', say.attach)
    .option('--json', say.json)
    .option(...say.algorithm, parseAlgorithms(session.language), ['sha256'])
    .option(...say.asOf, parseDay(session.language))
    .option(...say.laws, parseLaws)
    .option(...say.config)
    .option(...receiverOption(session.language))
    .option(...regulationOption(session.language))
    .option('--allow-classified', say.classified)
    .addHelpText('after', `\n${say.more}`)
    .action(async (paths: readonly string[], _, command: Command) => buildAll(session, paths, command.optsWithGlobals<BuildOptions>()));
}

async function buildAll(session: Session, paths: readonly string[], options: BuildOptions): Promise<void> {
  const found = await Promise.all(paths.map((path) => findCases(session.world, path, session.language)));
  const folders = [...new Set(found.flat().map((target) => target.folder))];
  for (const folder of folders) await refuseOwnFolder(session.world, folder, options.out, session.language);
  await refuseCollisions(session.world, folders, session.language);
  await withRegulation(session, options.regulation, async (own) => {
    if (folders.length > 1) session.world.spareMemory();
    const fresh = toldOnce(session.world);
    for (const folder of folders) await attempt(session, () => buildOne(session, folder, { ...options, fresh }, own));
  });
}

async function buildOne(session: Session, folder: string, options: TellOptions, own: OwnRegulation | undefined): Promise<void> {
  const { buildCase } = await import('../build/build-case.ts');
  const progress = startProgress(session, folder, options.quiet === true);
  try {
    const result = await buildCase(session.world, folder, {
      out: options.out,
      draft: options.draft === true,
      dryRun: options.dryRun === true,
      algorithms: options.algorithm,
      attach: options.attach === true,
      allowClassified: options.allowClassified === true,
      progress: progress.show,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(options.laws === undefined ? {} : { laws: options.laws }),
      ...(options.config === undefined ? {} : { config: options.config }),
      ...(options.receiver === undefined ? {} : { receiver: options.receiver }),
      ...(own === undefined ? {} : { regulation: own }),
    });
    progress.clear();
    if (result.kind === 'refused') tellRefusal(session, result, options);
    if (result.kind === 'draft' || result.kind === 'built') tellPrinting(session, folder, result.printing, options);
    if (result.kind === 'draft') tellUntold(session, folder, result, options);
    session.world.print(options.json ? jsonOf(session, result) : textOf(session, result));
  } finally {
    progress.clear();
  }
}

/** People see what is wrong; programs find it in the line of JSON. */
function tellRefusal(session: Session, result: BuildResult & { readonly kind: 'refused' }, options: BuildOptions): void {
  session.finish(exit.findings);
  if (options.json || options.quiet) return;

  session.world.tell(reportPretty([{ folder: result.folder, findings: result.findings, records: 0 }], styleOf(session)));
}

/** What is printed is not in silence about what is missing in it or does not fit: `dossier lint` cannot tell. */
function tellPrinting(session: Session, folder: string, printing: readonly Finding[], options: TellOptions): void {
  // an error that did not stop the build stands in no line of JSON
  const worth = printing.filter(({ level }) => level === 'error' || (level === 'warning' && !options.json));
  const findings = options.fresh(folder, worth);
  if (findings.length === 0 || options.quiet) return;

  session.world.tell(reportPretty([{ folder, findings, records: 0 }], styleOf(session)));
}

/** Of what the check found a draft tells how much there is. */
function tellUntold(
  session: Session,
  folder: string,
  { findings, printing }: BuildResult & { readonly kind: 'draft' },
  options: TellOptions,
): void {
  if (options.json || options.quiet) return;

  session.world.tell(
    reportUntold(
      ['dossier', 'lint', folder, ...asJudged(options)],
      findings.filter((finding) => !printing.includes(finding)),
      styleOf(session),
    ),
  );
}

/** The options by which another command judges a case as this one did. */
function asJudged({ asOf, laws, regulation }: BuildOptions): readonly string[] {
  return [
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
    ...(laws === undefined ? [] : ['--laws', typeof laws === 'string' ? laws : laws.join(',')]),
    ...(regulation === undefined ? [] : ['--regulation', regulation]),
  ];
}

function textOf(session: Session, result: BuildResult): string {
  const style = styleOf(session);
  if (result.kind === 'refused') return reportRefusal(result, style);
  if (result.kind === 'planned') return reportPlan(result.plan, style);
  return reportReceipt(result.receipt, style, result.kind === 'draft' ? result.findings.filter(isOpenError).length : 0);
}

function jsonOf(session: Session, result: BuildResult): string {
  if (result.kind === 'refused') return refusalJson(result, session.language);
  return result.kind === 'planned' ? planJson(result.plan) : `${JSON.stringify(result.receipt)}\n`;
}
