import type { Tree } from '../model/value.ts';
import { factsOf } from './ask-schema.ts';
import { spotOfView } from './case-view.ts';
import type { Duty } from './compile-regulation.ts';
import type { Fact, Spot } from './fact.ts';
import type { Ground } from './ground.ts';
import { isInForce } from './in-force.ts';
import type { Subject } from './subject.ts';
import { subjectsNamed } from './subjects-named.ts';

const none: readonly Fact[] = [];

/** Asks a requirement of everything that it speaks of. */
export function askDuty(duty: Duty, ground: Ground, view: Tree): readonly Fact[] {
  let told = none;
  let holds = false;
  for (const name of duty.on) {
    for (const subject of subjectsNamed(ground, name)) {
      if (!duty.speaksTo(subject.data)) continue;
      holds ||= duty.holdsWhen(view);
      if (!holds) return none;
      const facts = askOf(duty, ground, subject, view);
      if (facts.length > 0) told = told.length === 0 ? facts : [...told, ...facts];
    }
  }
  return told;
}

function askOf(duty: Duty, ground: Ground, subject: Subject, view: Tree): readonly Fact[] {
  const whole = subject.kind === 'case';
  const data = whole ? view : subject.data;
  if (!duty.holdsWhere(data)) return none;

  const { ask, check, inForce } = duty;
  if (inForce !== undefined && !isInForce(inForce, { subject, ground, counts: duty.counts })) return none;
  if (check !== undefined && ask.kind === 'check') return check.run({ subject, ground, counts: duty.counts }, ask.with);

  const faults = duty.faults(data);
  return faults.length === 0 ? none : factsOf(faults, whole ? spotsOfView(ground) : subject.spot, ground.doubtful, whole);
}

function spotsOfView({ parsed }: Ground): (pointer: string) => Spot {
  return (pointer) => spotOfView(parsed, pointer);
}
