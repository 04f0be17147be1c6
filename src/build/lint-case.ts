import { answerFindings } from '../lint/answer-findings.ts';
import { lint } from '../lint/lint.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { type Moment, parseMoment } from '../model/moment.ts';
import type { LawChoice } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { buildFinding } from './build-problems.ts';
import { checkDigests } from './check-digests.ts';
import { citeLedger } from './cite-ledger.ts';
import { digestListed } from './digest-listed.ts';
import { checkInForce } from './in-force.ts';
import { openAgency } from './open-agency.ts';
import { openCase } from './open-case.ts';
import type { OwnRegulation } from './open-regulation.ts';
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
  /** The findings once the SHA-256 of files is known, by path. */
  rejudge(digests: ReadonlyMap<string, string>): readonly Finding[];
}

/** Reads a case folder and holds it against the regulation that it names. Throws `UsageError` where there is no such folder. */
export async function lintCase(world: World, folder: string, options: LintCaseOptions = {}): Promise<LintedCase> {
  const opened = await openCase(world, folder);
  const agency = await openAgency(world, folder, options.agency);
  const { value: register } = agency;
  const parsed = {
    ...opened.value,
    ...(register === undefined ? {} : { agency: register }),
    locate: (file: string, pointer: string) => (file === register?.file ? register.locate(pointer) : opened.value.locate(file, pointer)),
    digests: await digestListed(world, opened.value, options.quick === true),
  };
  const [{ id, rules }, digests] = await Promise.all([
    rulesOf(world, parsed, options.regulation, options.laws),
    checkDigests(world, parsed),
  ]);
  const asOf = momentOf(options.asOf ?? now(world));
  const records = parsed.records.length;
  if (rules === undefined) {
    const unknown = buildFinding('B-regulation', parsed.locate('case.yaml', '/制度'), id);
    const findings = [...opened.findings, ...agency.findings, ...opened.ledgerFindings, ...digests, unknown];
    return { parsed, findings, records, regulation: { id, title: '', digest: '' }, rejudge: () => findings };
  }
  const { title, digest } = rules.regulation;
  const found = [
    ...opened.findings,
    ...agency.findings,
    ...opened.waivers.findings,
    ...citeLedger(opened.ledgerFindings, rules.regulation),
    ...digests,
    ...checkInForce(parsed, rules.regulation),
  ];
  const judge = (judged: ParsedCase) => answerFindings(lint(judged, rules, { asOf, found }), opened.waivers, rules, parsed.data);

  return {
    parsed,
    findings: judge(parsed),
    records,
    regulation: { id, title, digest },
    rejudge: (known) => judge({ ...parsed, digests: new Map([...parsed.digests, ...known]) }),
  };
}

/** The clock as a moment, to the second. */
function now(world: World): string {
  return `${world.now().toISOString().slice(0, 19)}Z`;
}

function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new UsageError(`没有这个日期：${text} (no such date)`);

  return moment;
}
