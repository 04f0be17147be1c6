import { exit } from '../model/exit.ts';
import { reportJson } from '../report/report-json.ts';
import { reportPretty } from '../report/report-pretty.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

/** `dossier rules --check`: what is wrong with a regulation folder, its examples run. Throws `UsageError` where it is no such folder. */
export async function checkRules(
  session: Session,
  folder: string,
  { json, quiet }: { readonly json: boolean; readonly quiet: boolean },
): Promise<void> {
  const { world, language } = session;
  const [{ openRegulation }, { checkRegulation }] = await Promise.all([
    import('../build/open-regulation.ts'),
    import('../build/check-regulation.ts'),
  ]);
  const { findings, articles, requirements, examples } = await checkRegulation(world, await openRegulation(world, folder));
  const checked = { folder, findings, records: 0 };
  world.print(json ? reportJson([checked], language) : reportPretty([checked], styleOf(session)));

  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  if (!quiet && !json)
    world.tell(
      language === 'zh'
        ? `${errors} 个错误，${warnings} 个警告（检查了自己的 ${articles} 条、${requirements} 项要求、${examples} 个例子）\n`
        : `errors: ${errors}, warnings: ${warnings} (own articles: ${articles}, requirements: ${requirements}, examples: ${examples})\n`,
    );
  if (errors > 0) session.finish(exit.findings);
}
