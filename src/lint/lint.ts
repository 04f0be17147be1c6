import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Moment } from '../model/moment.ts';
import { askDuty } from './ask-duty.ts';
import { subjectsOf } from './case-subjects.ts';
import { viewOf } from './case-view.ts';
import { type Clock, clockAt } from './clock.ts';
import type { CompiledRegulation } from './compile-regulation.ts';
import { doubtOver } from './doubt.ts';
import { findingOf } from './finding-of.ts';
import { followsFromDrafts } from './follows-from-drafts.ts';
import type { Ground } from './ground.ts';
import { lintShapes } from './lint-shapes.ts';
import { type Owed, silenceSharpened } from './silence-sharpened.ts';
import { sortFindings } from './sort-findings.ts';

export interface LintOptions {
  /** The moment at which the case is judged. */
  readonly asOf: Moment;
  /** The clock that stands at that moment; whoever passes it learns until when the verdict holds. */
  readonly clock?: Clock;
  /** The clock on the wall, where the case is judged as it stood at an earlier moment. */
  readonly present?: Clock;
  /** What the reader found; it goes first, and what it names is not judged again. */
  readonly found?: readonly Finding[];
}

/** Everything that a case owes and does not have, sorted by place: mistakes of writing, then shapes, then requirements; one mistake, one finding. */
export function lint(
  parsed: ParsedCase,
  rules: CompiledRegulation,
  { asOf, clock = clockAt(asOf), present = clock, found = [] }: LintOptions,
): readonly Finding[] {
  const shapes = lintShapes(parsed, rules);
  const read = found.filter(({ at }) => at.pointer !== '').map(({ at }) => ({ file: at.file, pointer: at.pointer }));
  const subjects = subjectsOf(parsed, rules.forms);
  const ground: Ground = {
    parsed,
    regulation: rules.regulation,
    subjects,
    clock,
    present: present.isBefore(asOf) ? clock : present,
    calendar: rules.calendar,
    yields: new Map(),
    doubtful: doubtOver([...read, ...shapes.doubts], parsed.unread),
  };
  const partial = parsed.unread.length > 0 || subjects.records.some(({ form }) => form === undefined);
  const view = viewOf(parsed);
  const early = followsFromDrafts(parsed, rules.forms);

  const owed: Owed[] = [];
  for (const duty of rules.duties)
    for (const fact of askDuty(duty, ground, view))
      if (!(partial && fact.absence === true) && !ground.doubtful(fact.at) && !early(duty, fact))
        owed.push({ duty, finding: findingOf(duty, fact, parsed) });

  const shape = shapes.findings.filter(
    (finding) => !read.some(({ file, pointer }) => file === finding.at.file && pointer === finding.at.pointer),
  );
  return sortFindings([...found, ...shape, ...silenceSharpened(owed)]);
}
