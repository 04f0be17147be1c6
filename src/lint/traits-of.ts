import type { Trait } from '../model/trait.ts';
import type { Tree } from '../model/value.ts';
import { askedOf } from './asked-of.ts';
import { checks } from './checks/index.ts';
import type { CompiledRegulation } from './compile-regulation.ts';
import type { Ground } from './ground.ts';
import { ruleName } from './rule-name.ts';

/** What of a case is compared with the other cases of a run. `view`: the case as `when` sees it. */
export function traitsOf({ duties }: CompiledRegulation, ground: Ground, view: Tree): readonly Trait[] {
  return duties.flatMap((duty) => {
    const { ask } = duty.requirement;
    const traits = ask.kind === 'check' ? checks.get(ask.check)?.traits : undefined;
    if (ask.kind !== 'check' || traits === undefined) return [];
    const rule = ruleName(duty);
    return askedOf(duty, ground, view).flatMap((asked) => traits(asked, ask.with).map((trait) => ({ ...trait, rule })));
  });
}
