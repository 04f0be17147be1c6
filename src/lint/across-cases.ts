import type { Level } from '../model/finding.ts';
import type { Trait } from '../model/trait.ts';
import { samePlace } from './same-place.ts';
import { digestOf, type Shelf, shelf } from './shelf.ts';

/** Two cases that cannot both be right. */
export interface Clash {
  readonly trait: Trait;
  readonly other: { readonly of: string; readonly trait: Pick<Trait, 'shown' | 'file' | 'pointer'> };
  /** Where it is another one than the requirement's: that two places are two is read from their words alone. */
  readonly level?: Level;
}

/** Takes in the traits of one case after the other, and tells what clashes with those before it. `of`: the case's folder. */
export type Across = (of: string, traits: readonly Trait[]) => readonly Clash[];

const day = 86_400_000;
/** Events that claim to last longer are a slip of the pen, not an attendance. */
const longest = 3;

/** What is remembered of a trait: what it is held against, and what people are told of it. */
interface Seen extends Pick<Trait, 'shown' | 'file' | 'pointer' | 'span'> {
  /** Which of the cases that were met says it. */
  readonly by: number;
  /** Digest of its value. */
  readonly says?: string;
}

/** The same as it is put down. */
type Noted = readonly [by: number, shown: string, file: string, pointer: string, says: string, span?: Spanned];
type Spanned = readonly [from: number, to: number, alone: 0 | 1, place: string];

interface Memory {
  readonly seen: Shelf;
  /** The number of the case that is being taken in; its folder stands under it. */
  current: number;
  of: string | undefined;
}

/**
 * Makes one that has seen nothing. Of each key what the first case says of it is remembered, of each event its person, time and place: on a
 * shelf that may hold other things under other names.
 */
export function acrossCases(seen: Shelf = shelf()): Across {
  const memory: Memory = { seen, current: -1, of: undefined };

  return (of, traits) => {
    if (memory.of !== of) {
      memory.current += 1;
      memory.of = of;
      seen.put(folderName(memory.current), of);
    }
    const clashes: Clash[] = [];
    const told = new Set<string>();
    for (const trait of traits) {
      const met = trait.span === undefined ? ownerClash(memory, trait) : eventClash(memory, trait);
      const name = `${trait.rule}\n${trait.key}\n${met?.other.trait.pointer}`;
      if (met === undefined || told.has(name)) continue;
      told.add(name);
      clashes.push(met);
    }
    return clashes;
  };
}

function folderName(by: number): string {
  return `folder\n${by}`;
}

function folderOf({ seen }: Memory, { by }: Seen): string {
  return seen.under<string>(folderName(by))[0] ?? '';
}

function seenOf({ shown, value, file, pointer, span }: Trait, by: number): Seen {
  return { by, shown, file, pointer, ...(value === undefined ? {} : { says: digestOf(value) }), ...(span === undefined ? {} : { span }) };
}

function note({ by, shown, file, pointer, says, span }: Seen): Noted {
  const small = [by, shown, file, pointer, says ?? ''] as const;

  return span === undefined ? small : [...small, [span.from, span.to, span.alone ? 1 : 0, span.place]];
}

function noted([by, shown, file, pointer, says, spanned]: Noted): Seen {
  const seen = { by, shown, file, pointer, ...(says === '' ? {} : { says }) };
  if (spanned === undefined) return seen;
  const [from, to, alone, place] = spanned;

  return { ...seen, span: { from, to, alone: alone === 1, place } };
}

function ownerClash(memory: Memory, trait: Trait): Clash | undefined {
  const name = `${trait.rule}\n${trait.key}`;
  const { seen, current } = memory;
  const own = seenOf(trait, current);
  const known = seen.under<Noted>(name).map(noted);
  const [owner] = known;
  const same = known.some(({ says }) => says === own.says);
  if ((owner === undefined || owner.by === own.by) && !same) seen.put(name, note(own));
  if (owner === undefined || owner.by === own.by) return undefined;

  return same && trait.value !== undefined ? undefined : { trait, other: { of: folderOf(memory, owner), trait: owner } };
}

function eventClash(memory: Memory, trait: Trait): Clash | undefined {
  const { seen, current } = memory;
  const own = seenOf(trait, current);
  let met: Clash | undefined;
  for (const each of daysOf(trait)) {
    const name = `${trait.rule}\n${trait.key} ${each}`;
    for (const other of seen.under<Noted>(name).map(noted)) {
      if (met === undefined && other.by !== own.by && meet(own, other)) met = clashOf(trait, { of: folderOf(memory, other), trait: other });
    }
    seen.put(name, note(own));
  }
  return met;
}

function daysOf({ span }: Trait): readonly number[] {
  if (span === undefined || span.to <= span.from || span.to - span.from > longest * day) return [];
  const first = Math.floor(span.from / day);
  return Array.from({ length: Math.floor((span.to - 1) / day) - first + 1 }, (_, index) => first + index);
}

/** Events that touch do not clash, nor does one event that is filed in two cases, nor what may be seen from one place. */
function meet(one: Seen, two: Seen): boolean {
  const [its, other] = [one.span, two.span];
  if (its === undefined || other === undefined || its.from >= other.to || other.from >= its.to) return false;
  if (its.from === other.from && its.to === other.to && one.says === two.says) return false;

  return (its.alone && other.alone) || !samePlace(its.place, other.place);
}

function clashOf(trait: Trait, other: Clash['other'] & { readonly trait: Seen }): Clash {
  const alone = trait.span?.alone === true || other.trait.span?.alone === true;

  return { trait, other, ...(alone ? {} : { level: 'warning' as const }) };
}
