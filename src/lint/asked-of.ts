import type { Tree } from '../model/value.ts';
import type { Duty } from './compile-regulation.ts';
import type { Asked, Ground } from './ground.ts';
import { isInForce } from './in-force.ts';
import { subjectsNamed } from './subjects-named.ts';

/** Everything that a requirement speaks of in a case, where it applies at all. `view`: the case as `when` sees it. */
export function askedOf(duty: Duty, ground: Ground, view: Tree): readonly Asked[] {
  const { on, ask, inForce } = duty;
  if (ask.kind === 'manual' || !duty.holdsWhen(view)) return [];

  return on
    .flatMap((name) => subjectsNamed(ground, name))
    .filter((subject) => duty.holdsWhere(subject.kind === 'case' ? view : subject.data))
    .map((subject) => ({ subject, ground, counts: duty.counts }))
    .filter((asked) => inForce === undefined || isInForce(inForce, asked));
}
