import type { Finding, Level, RelatedPlace } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { makeShelves } from './shelves.ts';
import type { Owed } from './silence-sharpened.ts';

const gravity: Readonly<Record<Level, number>> = { error: 2, warning: 1, note: 0 };

/**
 * One cause, one finding. What one requirement says again and again at one place of things that stand elsewhere (one time of storage, ten
 * recordings) is said once; what only follows from a mistake that a gathering requirement tells (a span that ends before it begins) is told
 * with it. The others are counted in the fact and named, with their places, as related.
 */
export function oneCause(owed: readonly Owed[]): readonly Owed[] {
  return alike(gathered(joined(owed)));
}

/** The same obligation again and again because of one name that the case does not know, or of one time that others are held against. */
function alike(owed: readonly Owed[]): readonly Owed[] {
  if (owed.filter(({ about }) => about !== undefined).length < 2) return owed;
  const heads = makeShelves<Owed>();
  const headOf = new Map<Owed, Owed>();
  for (const each of owed) {
    if (each.about === undefined) continue;
    const { id, level } = each.finding;
    const keys = each.about.map((name) => JSON.stringify([id, level, name]));
    const head = each.duty.requirement.gathers === true ? undefined : heads.first(keys, (one) => answersFor(one, each));
    if (head === undefined) heads.put(keys, each);
    else headOf.set(each, head);
  }
  return folded(owed, headOf);
}

/** The same requirement at the same place. */
function joined(owed: readonly Owed[]): readonly Owed[] {
  const first = new Map<string, { readonly row: Owed[]; readonly said: Set<string> }>();
  const order: Owed[][] = [];
  for (const each of owed) {
    const { id, says, level, at, related, fact } = each.finding;
    const key = related.length === 0 ? undefined : JSON.stringify([id, says.zh, level, at.file, at.pointer]);
    const said = key === undefined ? '' : JSON.stringify([fact.zh, related]);
    const known = key === undefined ? undefined : first.get(key);
    if (known !== undefined) {
      if (!known.said.has(said)) known.row.push(each);
      known.said.add(said);
      continue;
    }
    const row = [each];
    order.push(row);
    if (key !== undefined) first.set(key, { row, said: new Set([said]) });
  }
  return order.flatMap(([head, ...others]) =>
    head === undefined
      ? []
      : others.length === 0
        ? [head]
        : [
            {
              ...head,
              finding: withOthers(
                head.finding,
                others.flatMap(({ finding }) => finding.related.map((place) => told(finding, place))),
              ),
            },
          ],
  );
}

function told({ fact }: Finding, { at }: RelatedPlace): RelatedPlace {
  return { note: fact, at };
}

function gathered(owed: readonly Owed[]): readonly Owed[] {
  const heads = owed.filter(({ duty }) => duty.requirement.gathers === true);
  if (heads.length === 0) return owed;
  const byFile = makeShelves<Owed>();
  for (const head of heads) byFile.put(filesOf(head.finding), head);
  const headOf = new Map<Owed, Owed>();
  for (const each of owed) {
    if (each.duty.requirement.gathers === true) continue;
    const head = byFile.first(filesOf(each.finding), (one) => answersFor(one, each) && causes(one.finding, each.finding));
    if (head !== undefined) headOf.set(each, head);
  }
  return folded(owed, headOf);
}

/** Without those that another one tells. */
function folded(owed: readonly Owed[], headOf: ReadonlyMap<Owed, Owed>): readonly Owed[] {
  const told = new Map<Owed, Owed[]>();
  for (const each of owed) {
    const head = headOf.get(each);
    const others = head === undefined ? undefined : told.get(head);
    if (others !== undefined) others.push(each);
    else if (head !== undefined) told.set(head, [each]);
  }
  return owed
    .filter((each) => !headOf.has(each))
    .map((head) => {
      const others = told.get(head) ?? [];
      return others.length === 0
        ? head
        : {
            ...head,
            finding: withOthers(
              head.finding,
              others.map(({ finding }) => named(finding)),
            ),
          };
    });
}

function filesOf({ at, related }: Finding): readonly string[] {
  return [...new Set([at.file, ...related.map((each) => each.at.file)])];
}

/** Whoever may waive the first may waive the other. */
function answersFor(first: Owed, other: Owed): boolean {
  return other.duty.requirement.waivable || !first.duty.requirement.waivable;
}

/** The other speaks of what the first one says is wrong, and is no graver. */
function causes(first: Finding, other: Finding): boolean {
  if (gravity[other.level] > gravity[first.level]) return false;
  const places = [first.at, ...first.related.map(({ at }) => at)];
  return [other.at, ...other.related.map(({ at }) => at)].some((place) => places.some((each) => isAt(place, each)));
}

function isAt(one: Place, other: Place): boolean {
  return one.file === other.file && `${one.pointer}/`.startsWith(`${other.pointer}/`);
}

function named({ id, says, fact, at }: Finding): RelatedPlace {
  return { note: { zh: `${id} ${says.zh}（${fact.zh}）`, en: `${id} ${says.en} (${fact.en})` }, at };
}

function withOthers(finding: Finding, others: readonly RelatedPlace[]): Finding {
  const { fact, related } = finding;
  const count = others.length;
  const also = { zh: `由此还有 ${count} 处，见后`, en: `${count} more come of it, see below` };
  return {
    ...finding,
    fact: { zh: fact.zh === '' ? also.zh : `${fact.zh}；${also.zh}`, en: fact.en === '' ? also.en : `${fact.en}; ${also.en}` },
    related: [...related, ...others],
  };
}
