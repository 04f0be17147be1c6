import { remember } from '../model/remember.ts';
import type { Trait } from '../model/trait.ts';
import type { Tree } from '../model/value.ts';
import { askedOf } from './asked-of.ts';
import { checks } from './checks/index.ts';
import type { CompiledRegulation, Duty } from './compile-regulation.ts';
import type { Asked, Ground } from './ground.ts';
import { ruleName } from './rule-name.ts';

/** What of a case is compared with the other cases of a run. `view`: the case as `when` sees it. */
export function traitsOf({ duties }: CompiledRegulation, ground: Ground, view: Tree): readonly Trait[] {
  return comparing(duties).flatMap(({ duty, rule, traits }) =>
    askedOf(duty, ground, view).flatMap((asked) => traits(asked).map((trait) => ({ ...trait, rule }))),
  );
}

interface Comparing {
  readonly duty: Duty;
  readonly rule: string;
  traits(asked: Asked): readonly Omit<Trait, 'rule'>[];
}

/** The few among hundreds of duties that compare cases. */
const comparing = remember((duties: readonly Duty[]): readonly Comparing[] =>
  duties.flatMap((duty) => {
    const { ask } = duty.requirement;
    const traits = ask.kind === 'check' ? checks.get(ask.check)?.traits : undefined;
    return ask.kind !== 'check' || traits === undefined ? [] : [{ duty, rule: ruleName(duty), traits: (asked) => traits(asked, ask.with) }];
  }),
);
