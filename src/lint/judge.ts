import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Trait } from '../model/trait.ts';
import { asAbsent, isAt } from './as-absent.ts';
import { askDuty } from './ask-duty.ts';
import { viewOf } from './case-view.ts';
import type { CompiledRegulation } from './compile-regulation.ts';
import { dutiesFor } from './duties-for.ts';
import { findingOf } from './finding-of.ts';
import { followsFromDrafts } from './follows-from-drafts.ts';
import { groundOf, type LintOptions } from './ground-of.ts';
import { oneCause } from './one-cause.ts';
import { type Owed, silenceSharpened } from './silence-sharpened.ts';
import { sortFindings } from './sort-findings.ts';
import { traitsOf } from './traits-of.ts';

/** A case as it was judged. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** What of it is compared with the other cases of a run. */
  traits(): readonly Trait[];
}

/** Everything that a case owes and does not have, sorted by place: mistakes of writing, then shapes, then requirements; one mistake, one finding. */
export function judge(parsed: ParsedCase, rules: CompiledRegulation, options: LintOptions): Judged {
  const { found = [] } = options;
  const { ground, shapes, read } = groundOf(parsed, rules, options);
  const { subjects } = ground;
  const partial = parsed.unread.length > 0 || subjects.records.some(({ form }) => form === undefined);
  const view = viewOf(parsed);
  const begun = shapes.findings.some(({ id }) => id === 'shape-blank');
  const early = begun ? followsFromDrafts(parsed, rules.forms) : () => false;

  const owed: Owed[] = [];
  for (const duty of dutiesFor(rules.duties, subjects))
    for (const fact of askDuty(duty, ground, view))
      if (!(partial && fact.absence === true) && !ground.doubtful(fact.at) && !early(duty, fact))
        owed.push({ duty, finding: findingOf(duty, fact, parsed), ...(fact.about === undefined ? {} : { about: fact.about }) });

  const shape = shapes.findings.filter(
    (finding) => !read.some(({ file, pointer }) => file === finding.at.file && pointer === finding.at.pointer),
  );
  const { shapes: absent, said } = asAbsent(shape, shapes.doubts, rules, ground);
  // a word that says nothing is no name and no number either
  const heard = owed.filter(({ finding }) => !said.some((each) => each.level === 'error' && isAt(each.at, finding.at)));
  return {
    findings: sortFindings([...found, ...absent, ...said, ...oneCause(silenceSharpened(heard)).map(({ finding }) => finding)]),
    traits: () => traitsOf(rules, ground, view),
  };
}
