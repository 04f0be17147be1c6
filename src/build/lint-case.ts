import { answerFindings } from '../lint/answer-findings.ts';
import { clockAt } from '../lint/clock.ts';
import { judge } from '../lint/judge.ts';
import { judgeLimits } from '../lint/judge-limits.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { type Moment, parseMoment } from '../model/moment.ts';
import type { LawChoice } from '../model/regulation.ts';
import type { Standing, StatutoryLimit } from '../model/statutory-limit.ts';
import type { Trait } from '../model/trait.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { buildFinding } from './build-problems.ts';
import { checkDigests } from './check-digests.ts';
import { citationFindings } from './citation-findings.ts';
import { citeLedger } from './cite-ledger.ts';
import { digestListed } from './digest-listed.ts';
import { checkInForce } from './in-force.ts';
import { nowText } from './now-text.ts';
import { openAgency } from './open-agency.ts';
import { openCase } from './open-case.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { type CaseFiles, readCase } from './read-case.ts';
import { rulesOf } from './rules-of.ts';

export interface LintCaseOptions {
  /** A date or moment at which the case is judged; default: now. */
  readonly asOf?: string;
  /** Hold files against the ledger by presence and size alone; whoever reads them later asks `rejudge`. */
  readonly quick?: boolean;
  /** A regulation outside of the program; cases that name it, or none, are held against it. */
  readonly regulation?: OwnRegulation;
  /** The agency's register; default: the nearest agency.yaml at or above the case folder. */
  readonly agency?: string;
  /** The statutes that are asked beside the regulation; default: all. */
  readonly laws?: LawChoice;
}

export interface LintedCase {
  readonly parsed: ParsedCase;
  readonly findings: readonly Finding[];
  readonly records: number;
  readonly regulation: { readonly id: string; readonly title: string; readonly digest: string };
  /** SHA-256 by path of the files that were read for it. */
  readonly digested: ReadonlyMap<string, string>;
  /** From this instant on (milliseconds since 1970) a verdict by the clock may be another; infinite where it never is. */
  readonly until: number;
  /** The findings once the SHA-256 of files is known, by path. */
  rejudge(digests: ReadonlyMap<string, string>): readonly Finding[];
  /** The limits that have begun to run, as they were judged. */
  limits(standing: Standing): readonly StatutoryLimit[];
  /** What of it is compared with the other cases of a run. */
  traits(): readonly Trait[];
}

/**
 * Reads a case folder, or takes what was read of it, and holds it against the regulation that it names. Throws `UsageError` where there is
 * no such folder.
 */
export async function lintCase(world: World, folder: string, options: LintCaseOptions = {}, read?: CaseFiles): Promise<LintedCase> {
  const files = read ?? (await readCase(world, folder, options.agency));
  const opened = await openCase(world, folder, files);
  const agency = openAgency(files.agency);
  const { value: register } = agency;
  const parsed = {
    ...opened.value,
    ...(register === undefined ? {} : { agency: register }),
    locate: (file: string, pointer: string, words?: string) =>
      file === register?.file ? register.locate(pointer, words) : opened.value.locate(file, pointer, words),
    digests: await digestListed(world, opened.value, options.quick === true),
  };
  const [{ id, rules }, stated] = await Promise.all([
    rulesOf(world, parsed, options.regulation, options.laws),
    checkDigests(world, parsed),
  ]);
  const asOf = momentOf(options.asOf ?? nowText(world));
  const digested = new Map([...parsed.digests, ...stated.digests]);
  const records = parsed.records.length;
  if (rules === undefined) {
    const unknown = buildFinding('B-regulation', parsed.locate('case.yaml', '/制度'), id);
    const findings = [...opened.findings, ...agency.findings, ...opened.ledgerFindings, ...stated.findings, unknown];
    return {
      parsed,
      findings,
      records,
      regulation: { id, title: '', digest: '' },
      digested,
      until: asOf.first,
      rejudge: () => findings,
      limits: () => [],
      traits: () => [],
    };
  }
  const { title, digest } = rules.regulation;
  const found = [
    ...opened.findings,
    ...agency.findings,
    ...opened.waivers.findings,
    ...citeLedger(opened.ledgerFindings, rules.regulation),
    ...stated.findings,
    ...checkInForce(parsed, rules.regulation),
    ...citationFindings(parsed),
  ];
  const clock = clockAt(asOf);
  const present = options.asOf === undefined ? clock : clockAt(momentOf(nowText(world)));
  const answered = (findings: readonly Finding[]) => answerFindings(findings, opened.waivers, rules, parsed.data);
  const judged = judge({ ...parsed, digests: digested }, rules, { asOf, clock, present, found });

  return {
    parsed,
    findings: answered(judged.findings),
    records,
    regulation: { id, title, digest },
    digested,
    until: Math.min(clock.until, present.until),
    limits: (standing) => judgeLimits(parsed, rules, { asOf, found }, standing),
    rejudge: (known) =>
      answered(judge({ ...parsed, digests: new Map([...digested, ...known]) }, rules, { asOf, clock, present, found }).findings),
    traits: judged.traits,
  };
}

function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new UsageError({ zh: `没有这个日期：${text}`, en: `no such date: ${text}` });

  return moment;
}
