import type { Tree } from '../model/value.ts';
import { factsOf } from './ask-schema.ts';
import { spotOfView } from './case-view.ts';
import type { Duty } from './compile-regulation.ts';
import type { Fact } from './fact.ts';
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
  const asked = { subject, ground, counts: duty.counts };
  if (inForce !== undefined && !isInForce(inForce, asked)) return none;
  if (check !== undefined && ask.kind === 'check') return check.run(asked, ask.with);

  const faults = duty.faults(data);
  if (faults.length === 0) return none;
  const spot = whole ? (pointer: string) => spotOfView(ground.parsed, pointer) : subject.spot;
  return factsOf(faults, spot, ground.doubtful, whole);
}
