import type { Tree } from '../model/value.ts';
import { factsOf } from './ask-schema.ts';
import { spotOfView } from './case-view.ts';
import { checks } from './checks/index.ts';
import type { Duty } from './compile-regulation.ts';
import type { Fact } from './fact.ts';
import type { Ground } from './ground.ts';
import { isInForce } from './in-force.ts';
import type { Subject } from './subject.ts';
import { subjectsNamed } from './subjects-named.ts';

const none: readonly Fact[] = [];

/** Asks a requirement of everything that it speaks of. */
export function askDuty(duty: Duty, ground: Ground, view: Tree): readonly Fact[] {
  const { ask, on } = duty;
  if (ask.kind === 'manual') return none;
  const subjects = on.length === 1 ? subjectsNamed(ground, on[0] ?? '') : on.flatMap((name) => subjectsNamed(ground, name));
  if (subjects.length === 0 || !duty.holdsWhen(view)) return none;

  const [only] = subjects;
  return only !== undefined && subjects.length === 1
    ? askOf(duty, ground, only, view)
    : subjects.flatMap((subject) => askOf(duty, ground, subject, view));
}

function askOf(duty: Duty, ground: Ground, subject: Subject, view: Tree): readonly Fact[] {
  const whole = subject.kind === 'case';
  if (!duty.holdsWhere(whole ? view : subject.data)) return none;

  const { ask, inForce } = duty;
  const asked = { subject, ground, counts: duty.counts };
  if (inForce !== undefined && !isInForce(inForce, asked)) return none;
  if (ask.kind === 'schema') {
    const faults = duty.faults(whole ? view : subject.data);
    if (faults.length === 0) return none;
    const spot = whole ? (pointer: string) => spotOfView(ground.parsed, pointer) : subject.spot;
    return factsOf(faults, spot, ground.doubtful, whole);
  }
  if (ask.kind === 'manual') return none;
  return checks.get(ask.check)?.run(asked, ask.with) ?? none;
}
