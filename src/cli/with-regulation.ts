import type { OwnRegulation } from '../build/open-regulation.ts';
import { exit } from '../model/exit.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import { reportPretty } from '../report/report-pretty.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

const words = {
  zh: '制度文件夹有错误，改好以后再用；全部检查：dossier rules --check ',
  en: 'the regulation folder has errors; mend them first. To check all of it: dossier rules --check ',
} as const;

/**
 * Opens the regulation of `--regulation` and goes on with it, or with `undefined` where none was named. Where its files have errors they
 * are told, and nothing goes on. Throws `UsageError` where it is no regulation folder.
 */
export async function withRegulation(
  session: Session,
  folder: string | undefined,
  then: (own: OwnRegulation | undefined) => Promise<void>,
  tell: (checked: CheckedCase) => Promise<void> | void = (checked) => session.world.tell(reportPretty([checked], styleOf(session))),
): Promise<void> {
  if (folder === undefined) return then(undefined);
  const { openRegulation } = await import('../build/open-regulation.ts');
  const own = await openRegulation(session.world, folder);
  const errors = own.findings.filter((finding: Finding) => finding.level === 'error');
  if (errors.length === 0) return then(own);

  await tell({ folder, findings: errors, records: 0 });
  session.world.tell(`${words[session.language]}${folder}\n`);
  session.finish(exit.findings);
}
