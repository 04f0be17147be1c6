import { child, under } from '../model/pointer.ts';
import { rememberLast } from '../model/remember-last.ts';
import type { Tree, Value } from '../model/value.ts';
import type { Spot } from './fact.ts';
import { type Asked, type Ground, recordsOf } from './ground.ts';
import { ownTime } from './own-time.ts';
import { parseReference, type Reference, type Step, stepOf } from './reference.ts';
import type { Subject } from './subject.ts';

/** A value that a reference yields. */
export interface Found {
  readonly text: string;
  readonly at: Spot;
  readonly of: Subject;
}

export interface Sought {
  readonly found: readonly Found[];
  /** Something stands there that cannot be judged: blank or ill-shaped. */
  readonly doubtful: boolean;
}

/** What a reference yields, or the first of several that yields anything. */
export function find(asked: Asked, references: string | readonly string[]): readonly Found[] {
  return seek(asked, references).found;
}

/** What all of several references yield. */
export function findAll(asked: Asked, references: string | readonly string[]): readonly Found[] {
  if (typeof references === 'string') return find(asked, references);
  let all: readonly Found[] = nothing.found;
  for (const reference of references) {
    const { found } = yieldOf(asked, reference);
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
  }
  return all;
}

/** The same as `find`, saying too whether something was passed over. */
export function seek(asked: Asked, references: string | readonly string[]): Sought {
  if (typeof references === 'string') return yieldOf(asked, references);
  let doubtful = false;
  for (const reference of references) {
    const sought = yieldOf(asked, reference);
    doubtful ||= sought.doubtful;
    if (sought.found.length > 0) return { found: sought.found, doubtful };
  }
  return doubtful ? { found: nothing.found, doubtful } : nothing;
}

/** The texts at a path of one subject; `*` stands for every element or key. */
export function textsAt(subject: Subject, path: readonly string[]): readonly Found[] {
  return yieldAt(subject, path.map(stepOf));
}

function yieldAt(subject: Subject, steps: readonly Step[]): readonly Found[] {
  const last = steps.at(-1);
  if (last === '@form') return [{ text: subject.name, at: subject.spot('/文书'), of: subject }];
  if (last === '@start' || last === '@end') return ownTime(subject, last).map((time) => ({ ...time, of: subject }));
  const [first] = steps;
  if (typeof first === 'string' && !(first in subject.data)) return nothing.found;
  const found: Found[] = [];
  walk(subject, subject.data, steps, 0, '', found);
  return found;
}

/** What one reference yields; remembered for all questions where it is the same whatever is being asked, else for those of its subject. */
function yieldOf(asked: Asked, text: string): Sought {
  const reference = parseReference(text);
  const { head, begins, settled } = reference;
  if (head === '' && begins !== undefined && !(begins in asked.subject.data)) return nothing;

  const yields = settled ? asked.ground.yields : asked.subject.yields;
  const known = yields.get(text);
  if (known !== undefined) return known;

  const sought = soughtBy(asked, reference);
  yields.set(text, sought);
  return sought;
}

function soughtBy(asked: Asked, { head, filters, steps }: Reference): Sought {
  const subjects = subjectsOf(asked, head, filters);
  let all = nothing.found;
  for (const subject of subjects) {
    const found = yieldAt(subject, steps);
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
  }
  return all.length === 0 ? nothing : soundOf(all, asked.ground);
}

/** Without what is blank or was already said to be wrong. */
function soundOf(all: readonly Found[], { doubtful }: Ground): Sought {
  const sound = ({ text, at }: Found): boolean => text.trim() !== '' && !doubtful(at);
  return all.every(sound) ? { found: all, doubtful: false } : { found: all.filter(sound), doubtful: true };
}

const nothing: Sought = { found: [], doubtful: false };

function headOf({ subject, ground }: Asked, head: string): readonly Subject[] {
  if (head === '') return [subject];
  if (head === '案件') return [ground.subjects.whole];
  if (head === '机关') return ground.subjects.agency;
  if (head === '音像') return ground.subjects.media;
  return recordsOf(ground, [head]);
}

type Filter = Reference['filters'][number];

/** Those of a head that pass the filters. One that asks for what the subject says is looked up: every record may ask it of every other. */
function subjectsOf(asked: Asked, head: string, filters: readonly Filter[]): readonly Subject[] {
  const heads = headOf(asked, head);
  if (filters.length === 0 || heads.length === 0) return heads;
  const keyed = head === '' ? undefined : filters.find(({ equals }) => 'key' in equals);
  const left = filters.filter((filter) => filter !== keyed);
  const found = keyed === undefined || !('key' in keyed.equals) ? heads : sayingSame(asked, heads, keyed.path, keyed.equals.key);

  return left.length === 0 ? found : found.filter((subject) => left.every((filter) => passes(asked, subject, filter)));
}

function sayingSame(asked: Asked, heads: readonly Subject[], path: readonly Step[], key: readonly Step[]): readonly Subject[] {
  const wanted = yieldAt(asked.subject, key);
  const index = indexOf(asked.ground, heads, path);
  const [only] = wanted;
  if (only === undefined) return noSubjects;
  if (wanted.length === 1) return index.get(only.text) ?? noSubjects;
  const met = new Set(wanted.flatMap(({ text }) => index.get(text) ?? []));
  return heads.filter((subject) => met.has(subject));
}

const noSubjects: readonly Subject[] = [];

/** What each of some subjects says at a path, put down once for a case. */
const indexes = rememberLast((_: Ground) => new Map<readonly Subject[], Map<readonly Step[], ReadonlyMap<string, readonly Subject[]>>>());

function indexOf(ground: Ground, heads: readonly Subject[], path: readonly Step[]): ReadonlyMap<string, readonly Subject[]> {
  const known = indexes(ground);
  const byPath = known.get(heads) ?? new Map<readonly Step[], ReadonlyMap<string, readonly Subject[]>>();
  known.set(heads, byPath);
  const before = byPath.get(path);
  if (before !== undefined) return before;
  const index = new Map<string, Subject[]>();
  for (const subject of heads)
    for (const text of new Set(yieldAt(subject, path).map((each) => each.text))) {
      const alike = index.get(text);
      if (alike === undefined) index.set(text, [subject]);
      else alike.push(subject);
    }
  byPath.set(path, index);
  return index;
}

function passes(asked: Asked, subject: Subject, filter: Filter): boolean {
  const { equals } = filter;
  const texts = yieldAt(subject, filter.path).map(({ text }) => text);
  if ('word' in equals) return texts.some((text) => isWord(text, equals.word));
  const wanted = yieldAt(asked.subject, equals.key).map(({ text }) => text);
  return texts.some((text) => wanted.includes(text));
}

/** A document may be named with its number behind it: 违法行为通知书（辽金普交违通〔2026〕第0012号） is a 违法行为通知书. */
function isWord(text: string, word: string): boolean {
  return text === word || (text.startsWith(word) && /^[（(〔]/.test(text.slice(word.length).trimStart()));
}

/** Goes down the steps from one of them on, adding the texts at their end. Most paths lead nowhere: what a pointer is made of is put together last. */
function walk(of: Subject, from: Value, steps: readonly Step[], first: number, above: string, into: Found[]): void {
  let value: Value | undefined = from;
  let next = first;
  for (let key = steps[next]; typeof key === 'string'; key = steps[next]) {
    value = child(value, key);
    if (value === undefined) return;
    next += 1;
  }
  const every = steps[next];
  const isText = typeof value === 'string';
  if (isText !== (every === undefined)) return;

  let pointer = above;
  for (let at = first; at < next; at += 1) {
    const step = steps[at];
    if (typeof step === 'string') pointer = under(pointer, step);
  }
  if (typeof value === 'string') into.push({ text: value, at: of.spot(pointer), of });
  else if (every !== undefined && typeof every !== 'string') {
    for (const key of Object.keys(value)) {
      const element = (value as Tree)[key];
      if (element !== undefined && says(element, every)) walk(of, element, steps, next + 1, under(pointer, key), into);
    }
  }
}

/** Whether a step that stands for every element means this one. */
function says(element: Value, { saying }: Exclude<Step, string>): boolean {
  return saying === undefined || saying.holds(child(element, saying.key));
}
