import type { ParsedCase } from '../model/case.ts';
import type { Regulation } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import type { CaseSubjects } from './case-subjects.ts';
import type { Clock } from './clock.ts';
import type { Spot } from './fact.ts';
import type { Sought } from './find.ts';
import type { Subject } from './subject.ts';
import type { Calendar } from './time/calendar.ts';

/** What every check stands on. */
export interface Ground {
  readonly parsed: ParsedCase;
  readonly regulation: Regulation;
  readonly subjects: CaseSubjects;
  /** The moment at which the case is judged. */
  readonly clock: Clock;
  /** The clock on the wall: the same, or a later one where the case is judged as it stood. */
  readonly present: Clock;
  readonly calendar: Calendar;
  /** What references yielded before, as far as it is the same for every question. */
  readonly yields: Map<string, Sought>;
  /** Something was already said about what stands here; it is not to be judged again. */
  doubtful(spot: Spot): boolean;
}

/** One question: what it is asked of, and the ground. */
export interface Asked {
  readonly subject: Subject;
  readonly ground: Ground;
  /** Whether a record is as `where` among the parameters says; true where there is none. */
  counts(record: Tree): boolean;
}

/** Records of forms or groups, in the order of their files. 音像资料 only where it is named. */
export function recordsOf(ground: Ground, names: readonly string[]): readonly Subject[] {
  const [only] = names;
  if (only !== undefined && names.length === 1) return ground.subjects.byName.get(only) ?? none;
  const known = ground.subjects.bySeveral.get(names);
  if (known !== undefined) return known;
  const records = ground.subjects.records.filter(
    ({ name, form }) => names.includes(name) || (form?.groups.some((group) => names.includes(group)) ?? false),
  );
  ground.subjects.bySeveral.set(names, records);
  return records;
}

const none: readonly Subject[] = [];
