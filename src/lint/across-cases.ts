import type { Level } from '../model/finding.ts';
import { ownCopy } from '../model/own-copy.ts';
import type { Trait } from '../model/trait.ts';
import { samePlace } from './same-place.ts';

/** Two cases that cannot both be right. */
export interface Clash {
  readonly trait: Trait;
  readonly other: { readonly of: string; readonly trait: Trait };
  /** Where it is another one than the requirement's: that two places are two is read from their words alone. */
  readonly level?: Level;
}

/** Takes in the traits of one case after the other, and tells what clashes with those before it. `of`: the case's folder. */
export type Across = (of: string, traits: readonly Trait[]) => readonly Clash[];

const day = 86_400_000;
/** Events that claim to last longer are a slip of the pen, not an attendance. */
const longest = 3;

interface Seen {
  readonly of: string;
  readonly trait: Trait;
  /** What else the same case says with the same key. */
  next?: Seen;
}

/** By rule, then by key. */
type Known = Map<string, Map<string, Seen>>;
type Events = Map<string, Map<string, Seen[]>>;

/** Makes one that has seen nothing. Of each key the first case is remembered, of each event its person, time and place. */
export function acrossCases(): Across {
  const owners: Known = new Map();
  const events: Events = new Map();
  const words = new Map<string, string>();
  const once = (text: string): string => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const own = ownCopy(text);
    words.set(own, own);
    return own;
  };

  return (of, traits) => {
    const clashes: Clash[] = [];
    const told = new Set<string>();
    for (const each of traits) {
      const trait = slim(each, once);
      const met = trait.span === undefined ? ownerClash(owners, of, trait) : eventClash(events, of, trait);
      const name = `${trait.rule}\n${trait.key}\n${met?.other.trait.pointer}`;
      if (met === undefined || told.has(name)) continue;
      told.add(name);
      clashes.push(met);
    }
    return clashes;
  };
}

/** The same with one copy of the words that many cases use, and nothing that holds the files in which it stood. */
function slim({ key, name, shown, value, rule, file, pointer, span }: Trait, once: (text: string) => string): Trait {
  const [own, told] = [ownCopy(key), ownCopy(shown)];
  return {
    key: own,
    shown: told,
    rule: once(rule),
    file: once(file),
    pointer: once(pointer),
    name: name === key ? own : once(name),
    ...(value === undefined ? {} : { value: value === shown ? told : once(value) }),
    ...(span === undefined ? {} : { span: { ...span, place: once(span.place) } }),
  };
}

function ownerClash(owners: Known, of: string, trait: Trait): Clash | undefined {
  const known = below(owners, trait.rule, () => new Map<string, Seen>());
  const owner = known.get(trait.key);
  if (owner === undefined) known.set(trait.key, { of, trait });
  if (owner === undefined) return undefined;
  const same = says(owner, trait.value);
  if (owner.of === of) {
    if (!same) owner.next = { of, trait, ...(owner.next === undefined ? {} : { next: owner.next }) };
    return undefined;
  }
  return same && trait.value !== undefined ? undefined : { trait, other: owner };
}

function says(owner: Seen | undefined, value: string | undefined): boolean {
  return owner !== undefined && (owner.trait.value === value || says(owner.next, value));
}

function eventClash(events: Events, of: string, trait: Trait): Clash | undefined {
  const known = below(events, trait.rule, () => new Map<string, Seen[]>());
  let met: Clash | undefined;
  for (const each of daysOf(trait)) {
    const seen = below(known, `${trait.key} ${each}`, (): Seen[] => []);
    met ??= seen.filter((other) => other.of !== of).flatMap((other) => clashOf(trait, other))[0];
    seen.push({ of, trait });
  }
  return met;
}

function below<T>(of: Map<string, T>, key: string, make: () => T): T {
  const found = of.get(key) ?? make();
  of.set(key, found);
  return found;
}

function daysOf({ span }: Trait): readonly number[] {
  if (span === undefined || span.to <= span.from || span.to - span.from > longest * day) return [];
  const first = Math.floor(span.from / day);
  return Array.from({ length: Math.floor((span.to - 1) / day) - first + 1 }, (_, index) => first + index);
}

/** Events that touch do not clash, nor does one event that is filed in two cases. */
function clashOf(trait: Trait, other: Seen): readonly Clash[] {
  const [one, two] = [trait.span, other.trait.span];
  if (one === undefined || two === undefined || one.from >= two.to || two.from >= one.to) return [];
  if (one.from === two.from && one.to === two.to && trait.value === other.trait.value) return [];
  if (one.alone && two.alone) return [{ trait, other }];
  if (samePlace(one.place, two.place)) return [];

  return [{ trait, other, ...(one.alone || two.alone ? {} : { level: 'warning' as const }) }];
}
