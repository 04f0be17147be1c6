import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { isTree, steps, valueAt } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';
import { quote } from '../schema/quote.ts';
import { askDuty } from './ask-duty.ts';
import { subjectsOf } from './case-subjects.ts';
import { viewOf } from './case-view.ts';
import type { CompiledRegulation } from './compile-regulation.ts';
import { begunFiles } from './drafts.ts';
import { dutiesFor } from './duties-for.ts';
import { emptyWordsIn } from './empty-words.ts';
import type { Spot } from './fact.ts';
import { findingOf } from './finding-of.ts';
import type { Ground } from './ground.ts';
import { silenceSharpened } from './silence-sharpened.ts';
import { speaksOf } from './speaks-of.ts';

interface AsAbsent {
  readonly shapes: readonly Finding[];
  /** Of words that say nothing. */
  readonly said: readonly Finding[];
}

/**
 * What is said of things that are written and are as good as not there: findings of shape, and of words that say nothing. Findings of shape
 * go under the requirement that asks for what stands there: an empty list, a blank in a record that is otherwise filled in, a word that is
 * none of the choices and a key left out are, to the article, not there. One mistake stays one finding: it only gains its article. A misspelt word stays a misspelt word.
 * A word that says nothing, such as 略 for a reason, is said where a requirement asks for what it stands for.
 */
export function asAbsent(shape: readonly Finding[], doubts: readonly Spot[], rules: CompiledRegulation, ground: Ground): AsAbsent {
  const drafts = shape.some(({ id }) => id === 'shape-blank') ? begunFiles(ground.parsed, rules.forms) : new Set<string>();
  const placed = byFile(
    doubts.map((spot) => {
      const place = ground.parsed.locate(spot.file, spot.pointer);
      return { file: place.file, place, spot };
    }),
  );
  const empty = shape.flatMap((finding) => {
    const spot = (placed.get(finding.at.file) ?? []).find(({ place }) => isAt(place, finding.at))?.spot;
    return spot !== undefined && isVoid(finding, spot, ground.parsed, drafts) ? [{ finding, at: spot }] : [];
  });
  const words = emptyWordsIn(ground.parsed, rules.regulation.emptyWords).filter(({ at }) => !ground.doubtful(at));
  if (empty.length === 0 && words.length === 0) return { shapes: shape, said: [] };

  const spots = [...empty, ...words].map(({ at }) => at);
  const owed = owedWithout(spots, rules, ground);
  const shapes = shape.map((finding) => {
    const spot = empty.find((each) => each.finding === finding)?.at;
    const asked = spot === undefined ? undefined : owed.find(({ at, level }) => at(spot) && level === finding.level)?.finding;
    return asked === undefined ? finding : { ...asked, fact: factOf(finding), at: finding.at };
  });
  const said = words.flatMap(({ at: spot, word }) => {
    const asked = owed.find(({ at }) => at(spot)) ?? owed.find(({ above }) => above(spot));
    const fact = { zh: `只写了${quote(word)}，等于没有写`, en: `${quote(word)} says nothing` };
    return asked === undefined ? [] : [{ ...asked.finding, fact, at: ground.parsed.locate(spot.file, spot.pointer) }];
  });
  return { shapes, said };
}

function factOf({ id, fact: { zh, en } }: Finding) {
  return id === 'shape-blank' ? { zh: `空着，待填写：${zh}`, en: `blank, to be filled in: ${en}` } : { zh, en };
}

/** What a case would owe at some spots, or at the mapping that holds them, if nothing stood there; asked are the requirements that may speak of them. */
export function owedWithout(spots: readonly Spot[], rules: CompiledRegulation, ground: Ground, mayAsk = speaksOf) {
  const items = ground.parsed.media;
  // what a media record no longer states for all its items is asked of each item
  const is = (spot: Spot, other: Spot) =>
    spot.file === other.file &&
    (spot.pointer === other.pointer ||
      items.some(({ record, pointer }) => record === spot.file && spot.pointer === pointer + other.pointer));
  const parsed = spots.reduce(without, ground.parsed);
  const inFile = byFile(spots);
  const besideIn = ({ file }: Spot) => inFile.get(file) ?? [];
  const bare: Ground = {
    ...ground,
    parsed,
    yields: new Map(),
    subjects: subjectsOf(parsed, rules.forms),
    doubtful: (spot) => !spots.some((each) => is(spot, each)) && ground.doubtful(spot),
  };
  const [view, whole] = [viewOf(parsed), viewOf(ground.parsed)];
  const asked = dutiesFor(rules.duties, bare.subjects)
    .filter((duty) => spots.some((spot) => mayAsk(duty, spot, bare)))
    .map((duty) => ({
      duty,
      facts: askDuty(duty, bare, view).filter(({ at }) => besideIn(at).some((each) => is(at, each) || above(at, each))),
    }));
  const owed = asked.flatMap(({ duty, facts }) => {
    if (facts.length === 0) return [];
    const before = askDuty(duty, ground, whole);
    return facts
      .filter(({ at }) => besideIn(at).some((each) => is(at, each)) || !before.some((fact) => is(fact.at, at)))
      .map((fact) => ({ duty, fact, finding: findingOf(duty, fact, parsed) }));
  });
  const kept = silenceSharpened(owed);
  return owed
    .filter((each) => kept.includes(each))
    .map(({ fact, finding }) => ({
      finding,
      level: finding.level,
      at: (spot: Spot) => is(fact.at, spot),
      above: (spot: Spot) => above(fact.at, spot),
    }));
}

function byFile<T extends { readonly file: string }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, T[]>();
  for (const each of list) {
    const others = files.get(each.file);
    if (others === undefined) files.set(each.file, [each]);
    else others.push(each);
  }
  return files;
}

/** One place of one file. */
export function isAt(one: Place, other: Place): boolean {
  return one.file === other.file && one.pointer === other.pointer;
}

/** Where one of several keys is asked for, it is asked of the mapping that holds them. */
function above(spot: Spot, { file, pointer }: Spot): boolean {
  return spot.file === file && spot.pointer === pointer.slice(0, pointer.lastIndexOf('/'));
}

function isVoid({ id, fact }: Finding, at: Spot, parsed: ParsedCase, drafts: ReadonlySet<string>): boolean {
  if (id === 'shape-missing') return true;
  if (id === 'shape-blank') return !drafts.has(at.file);
  if (id === 'shape-enum') return !fact.zh.includes('是不是');
  const data = at.file === 'case.yaml' ? parsed.data : parsed.records.find(({ file }) => file === at.file)?.data;
  const value = valueAt(data, at.pointer);
  return id === 'shape-size' && Array.isArray(value) && value.length === 0;
}

function without(parsed: ParsedCase, { file, pointer }: Spot): ParsedCase {
  if (file === 'case.yaml') return { ...parsed, data: cutTree(parsed.data, pointer) };
  const own = (item: ParsedCase['media'][number]) => {
    const [, key = ''] = pointer.split('/');
    if (pointer.startsWith(`${item.pointer}/`)) return cutTree(item.data, pointer.slice(item.pointer.length));
    const written = valueAt(parsed.records.find((record) => record.file === file)?.data, item.pointer);
    return isTree(written) && key in written ? item.data : cutTree(item.data, pointer);
  };
  return {
    ...parsed,
    records: parsed.records.map((record) => (record.file === file ? { ...record, data: cutTree(record.data, pointer) } : record)),
    media: parsed.media.map((item) => (item.record === file ? { ...item, data: own(item) } : item)),
  };
}

function cutTree(data: Tree, pointer: string): Tree {
  const left = cut(data, steps(pointer));
  return isTree(left) ? left : data;
}

/** A value without what stands under some steps; an element of a list stays, or the others would move. */
function cut(value: Value, [step = '', ...rest]: readonly string[]): Value {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each: Value, index) => (String(index) === step && rest.length > 0 ? cut(each, rest) : each));
  const below = (value as Tree)[step];
  if (below === undefined) return value;
  return Object.fromEntries(
    Object.entries(value as Tree).flatMap(([key, each]) =>
      key !== step ? [[key, each]] : rest.length > 0 ? [[key, cut(each, rest)]] : [],
    ),
  );
}
