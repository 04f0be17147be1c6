import { isTree } from '../model/pointer.ts';
import type { DatedFact } from '../model/templates.ts';
import type { Tree, Value } from '../model/value.ts';
import { asList } from './formats/as-list.ts';
import { asTree } from './formats/as-tree.ts';
import { lastDay, type OwnDay } from './own-day.ts';

/** A record's mapping in two: what was so on a day, and the facts that came later. */
export interface PartedRecord {
  readonly early: Tree;
  readonly later: Tree;
}

/** Takes the facts of later days out of a record. What says no time, and what no fact is named for, stays. */
export function partByDay(data: Tree, own: OwnDay | undefined, facts: readonly DatedFact[]): PartedRecord {
  if (own === undefined) return { early: data, later: {} };

  return facts.reduce<PartedRecord>(
    ({ early, later }, each) => {
      const parted = part(early, each.fact.split('/'), (value) => isLater(value, each, own));
      return { early: asTree(parted.early), later: joined(later, asTree(parted.later)) };
    },
    { early: data, later: {} },
  );
}

function isLater(value: Value, { time, service }: DatedFact, { day, sealed }: OwnDay): boolean {
  const at = lastDay(time === '' ? value : asTree(value)[time]) ?? day;
  const isService = service !== undefined && Object.entries(service).every(([key, word]) => asTree(value)[key] === word);

  return at > day || (sealed && isService && at === day);
}

interface Parted {
  readonly early?: Value;
  readonly later?: Value;
}

function part(value: Value, [step, ...rest]: readonly string[], isLate: (value: Value) => boolean): Parted {
  if (step === undefined) return isLate(value) ? { later: value } : { early: value };
  if (step === '*') {
    if (asList(value).length === 0) return { early: value };
    const items = asList(value).map((item) => part(item, rest, isLate));
    const of = (kept: readonly (Value | undefined)[]): readonly Value[] => kept.flatMap((each) => (each === undefined ? [] : [each]));
    const [early, later] = [of(items.map((item) => item.early)), of(items.map((item) => item.later))];
    return { ...(early.length > 0 ? { early } : {}), ...(later.length > 0 ? { later } : {}) };
  }
  const inner = isTree(value) ? value[step] : undefined;
  if (!isTree(value) || inner === undefined) return { early: value };

  const { early, later } = part(inner, rest, isLate);
  const { [step]: _, ...others } = value;
  return {
    early: early === undefined ? others : { ...value, [step]: early },
    ...(later === undefined ? {} : { later: { [step]: later } }),
  };
}

/** Facts of the same mapping (当场收缴) stand in one. */
function joined(one: Tree, other: Tree): Tree {
  const both = Object.entries(other).map(([key, value]) => {
    const before = one[key];
    return [key, isTree(before) && isTree(value) ? { ...before, ...value } : value] as const;
  });
  return { ...one, ...Object.fromEntries(both) };
}
