import { child, under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { Spot } from './fact.ts';
import { type Asked, recordsOf } from './ground.ts';
import { ownTime } from './own-time.ts';
import { parseReference, type Reference } from './reference.ts';
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
  const [only] = references;
  return only !== undefined && references.length === 1 ? find(asked, only) : references.flatMap((reference) => find(asked, reference));
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
  return { found: [], doubtful };
}

/** The texts at a path of one subject; `*` stands for every element or key. */
export function textsAt(subject: Subject, steps: readonly string[]): readonly Found[] {
  const last = steps.at(-1);
  if (last === '@form') return [{ text: subject.name, at: subject.spot('/文书'), of: subject }];
  if (last === '@start' || last === '@end') return ownTime(subject, last).map((time) => ({ ...time, of: subject }));
  const found: Found[] = [];
  walk(subject, subject.data, steps, 0, '', found);
  return found;
}

/** What one reference yields; remembered for all questions where it is the same whatever is being asked, else for those of its subject. */
function yieldOf(asked: Asked, text: string): Sought {
  const { ground, subject } = asked;
  const own = yieldsOf(ground, subject);
  const known = own.get(text);
  if (known !== undefined) return known;

  const reference = parseReference(text);
  const sought = (reference.settled ? ground.yields.get(text) : undefined) ?? soughtBy(asked, reference);
  if (reference.settled) ground.yields.set(text, sought);
  own.set(text, sought);
  return sought;
}

function yieldsOf({ own }: Asked['ground'], subject: Subject): Map<string, Sought> {
  const known = own.get(subject);
  if (known !== undefined) return known;

  const made = new Map<string, Sought>();
  own.set(subject, made);
  return made;
}

function soughtBy(asked: Asked, { head, filters, steps }: Reference): Sought {
  const heads = headOf(asked, head);
  const subjects = filters.length === 0 ? heads : heads.filter((subject) => filters.every((filter) => passes(asked, subject, filter)));
  const [only] = subjects;
  if (only === undefined) return nothing;

  const all = subjects.length === 1 ? textsAt(only, steps) : subjects.flatMap((subject) => textsAt(subject, steps));
  if (all.length === 0) return nothing;
  const found = all.filter((each) => each.text.trim() !== '' && !asked.ground.doubtful(each.at));

  return { found, doubtful: found.length < all.length };
}

const nothing: Sought = { found: [], doubtful: false };

function headOf({ subject, ground }: Asked, head: string): readonly Subject[] {
  if (head === '') return [subject];
  if (head === '案件') return [ground.subjects.whole];
  if (head === '机关') return ground.subjects.agency;
  if (head === '音像') return ground.subjects.media;
  return recordsOf(ground, [head]);
}

function passes(asked: Asked, subject: Subject, filter: Reference['filters'][number]): boolean {
  const { equals } = filter;
  const texts = textsAt(subject, filter.path).map(({ text }) => text);
  if ('word' in equals) return texts.some((text) => isWord(text, equals.word));
  const wanted = textsAt(asked.subject, equals.key.split('/')).map(({ text }) => text);
  return texts.some((text) => wanted.includes(text));
}

/** A document may be named with its number behind it: 违法行为通知书（辽金普交违通〔2026〕第0012号） is a 违法行为通知书. */
function isWord(text: string, word: string): boolean {
  return text === word || (text.startsWith(word) && /^[（(〔]/.test(text.slice(word.length).trimStart()));
}

/** Goes down the steps from one of them on, adding the texts at their end. */
function walk(of: Subject, value: Value | undefined, steps: readonly string[], from: number, pointer: string, into: Found[]): void {
  if (value === undefined) return;
  const step = steps[from];
  if (step === undefined) {
    if (typeof value === 'string') into.push({ text: value, at: of.spot(pointer), of });
    return;
  }
  if (!step.startsWith('*')) {
    const below = child(value, step);
    if (below !== undefined) walk(of, below, steps, from + 1, under(pointer, step), into);
    return;
  }
  if (typeof value === 'string') return;
  for (const key of Object.keys(value)) {
    const element = child(value, key);
    if (keeps(step, element)) walk(of, element, steps, from + 1, under(pointer, key), into);
  }
}

/** Whether `*`, `*[身份=「记录人」]` or `*[步骤~「出示|表明」]` (one of these words is in it) means this element. */
function keeps(step: string, element: Value | undefined): boolean {
  if (step === '*') return true;
  const [, key, how, word = ''] = /^\*\[([^=~\]]*)([=~])「(.*)」\]$/.exec(step) ?? [];
  if (key === undefined) return true;
  const own = child(element, key);
  return how === '=' ? own === word : typeof own === 'string' && word.split('|').some((each) => own.includes(each));
}
