import type { OwnRegulation } from '../build/open-regulation.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import type { LintFormat } from '../report/lint-formats.ts';
import type { LintReport } from '../report/lint-report.ts';
import type { Rule } from '../report/rule.ts';
import { readVersion } from './read-version.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

/** What a format needs to report on cases; the version and the rules are read only where they are printed. */
export async function lintReport<Cases extends Iterable<CheckedCase>>(
  session: Session,
  cases: Cases,
  format: LintFormat,
  own?: OwnRegulation,
): Promise<Omit<LintReport, 'cases'> & { readonly cases: Cases }> {
  const version = format.people ? '' : await readVersion(session.world);

  return { cases, style: styleOf(session), version, rules: format.rules ? await rulesOf(session, cases, own) : [] };
}

async function rulesOf({ world }: Session, cases: Iterable<CheckedCase>, own: OwnRegulation | undefined): Promise<readonly Rule[]> {
  const { listRules } = await import('../build/list-rules.ts');
  const regulations = new Set<string>();
  for (const { regulation } of cases) regulations.add(regulation ?? 'jinpu');

  return listRules(world, [...regulations], own);
}
