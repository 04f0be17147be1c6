import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { CompiledRegulation } from './compile-regulation.ts';
import type { LintOptions } from './ground-of.ts';
import { judge } from './judge.ts';

/** Everything that a case by itself owes and does not have, sorted by place. */
export function lint(parsed: ParsedCase, rules: CompiledRegulation, options: LintOptions): readonly Finding[] {
  return judge(parsed, rules, options).findings;
}
