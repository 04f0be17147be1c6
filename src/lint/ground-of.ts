import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Moment } from '../model/moment.ts';
import { subjectsOf } from './case-subjects.ts';
import { type Clock, clockAt } from './clock.ts';
import type { CompiledRegulation } from './compile-regulation.ts';
import { doubtOver } from './doubt.ts';
import type { Ground } from './ground.ts';
import { lintShapes } from './lint-shapes.ts';

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

/** The ground of all questions about a case, and what is wrong with the shapes of its records. */
export function groundOf(
  parsed: ParsedCase,
  rules: CompiledRegulation,
  { asOf, clock = clockAt(asOf), present = clock, found = [] }: LintOptions,
) {
  const shapes = lintShapes(parsed, rules);
  const read = found.filter(({ at }) => at.pointer !== '').map(({ at }) => ({ file: at.file, pointer: at.pointer }));
  const ground: Ground = {
    parsed,
    regulation: rules.regulation,
    subjects: subjectsOf(parsed, rules.forms),
    clock,
    present: present.isBefore(asOf) ? clock : present,
    calendar: rules.calendar,
    yields: new Map(),
    doubtful: doubtOver([...read, ...shapes.doubts], parsed.unread),
  };
  return { ground, shapes, read };
}
