import type { OwnRegulation } from '../build/open-regulation.ts';
import type { Baseline, KnownFinding } from '../model/baseline.ts';
import { caseKey } from '../model/case-key.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import { chooseFindings } from './choose-findings.ts';
import type { CaseTarget } from './find-cases.ts';
import type { LintOptions } from './lint-options.ts';
import type { Session } from './session.ts';

/** A case with what is to be told of it. */
export interface Sifted {
  readonly checked: CheckedCase;
  /** How many findings the baseline knows. */
  readonly known: number;
  /** What the baseline knows and the case no longer has. */
  readonly gone: readonly KnownFinding[];
}

export type Sieve = (checked: CheckedCase, target: CaseTarget) => Promise<Sifted>;

/** Leaves of a case's findings those of the file asked for, of the ids asked for, and not known. Throws `UsageError`. */
export async function makeSieve(session: Session, options: LintOptions, own?: OwnRegulation): Promise<Sieve> {
  const chosen = await chooseFindings(session, options, own);
  const baseline = await baselineOf(session, options.baseline);

  return async (checked, { only }) => {
    const asked = (finding: { readonly id: string }, file: string): boolean =>
      chosen(finding) && (only === undefined || file === only || file.endsWith(`/${only}`));
    if (baseline === undefined) return { checked: keep(checked, checked.findings, asked), known: 0, gone: [] };

    const { setAside } = await import('../build/against-baseline.ts');
    const key = caseKey(checked.number ?? '', checked.folder);
    const { fresh, known, gone } = setAside(
      checked.findings,
      baseline.findings.filter((entry) => entry.case === key),
    );
    return {
      checked: keep(checked, fresh, asked),
      known: known.filter((finding) => asked(finding, finding.at.file)).length,
      gone: gone.filter((entry) => asked(entry, entry.file)),
    };
  };
}

function keep(
  checked: CheckedCase,
  findings: CheckedCase['findings'],
  asked: (finding: { readonly id: string }, file: string) => boolean,
): CheckedCase {
  return { ...checked, findings: findings.filter((finding) => asked(finding, finding.at.file)) };
}

async function baselineOf({ world }: Session, path: string | undefined): Promise<Baseline | undefined> {
  if (path === undefined) return undefined;
  const { readBaseline } = await import('../build/read-baseline.ts');

  return readBaseline(world, path);
}
