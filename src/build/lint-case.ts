import { lint } from '../lint/lint.ts';
import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { type Moment, parseMoment } from '../model/moment.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { buildFinding } from './build-problems.ts';
import { checkDigests } from './check-digests.ts';
import { loadRules } from './load-rules.ts';
import { openCase } from './open-case.ts';

export interface LintCaseOptions {
  /** A date or moment at which the case is judged; default: now. */
  readonly asOf?: string;
}

export interface LintedCase {
  readonly parsed: ParsedCase;
  readonly findings: readonly Finding[];
  readonly records: number;
  readonly regulation: { readonly id: string; readonly title: string; readonly digest: string };
}

/** Reads a case folder and holds it against the regulation that it names. Throws `UsageError` where there is no such folder. */
export async function lintCase(world: World, folder: string, options: LintCaseOptions = {}): Promise<LintedCase> {
  const { value: parsed, findings: found } = await openCase(world, folder);
  const named = parsed.data.制度;
  const id = typeof named === 'string' && named !== '' ? named : 'jinpu';
  const [rules, digests] = await Promise.all([loadRules(world, id), checkDigests(world, parsed)]);
  const asOf = momentOf(options.asOf ?? now(world));
  const known = [...found, ...digests];
  const records = parsed.records.length;
  if (rules === undefined) {
    const findings = [...known, buildFinding('B-regulation', parsed.locate('case.yaml', '/制度'), id)];
    return { parsed, findings, records, regulation: { id, title: '', digest: '' } };
  }
  const { title, digest } = rules.regulation;

  return { parsed, findings: lint(parsed, rules, { asOf, found: known }), records, regulation: { id, title, digest } };
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
