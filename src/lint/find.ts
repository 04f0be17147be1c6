import { child, isTree, under } from '../model/pointer.ts';
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
  return listed(references).flatMap((reference) => find(asked, reference));
}

/** The same as `find`, saying too whether something was passed over. */
export function seek(asked: Asked, references: string | readonly string[]): Sought {
  let doubtful = false;
  for (const reference of listed(references)) {
    const all = yieldOf(asked, parseReference(reference));
    const found = all.filter(({ text, at }) => text.trim() !== '' && !asked.ground.doubtful(at));
    doubtful ||= found.length < all.length;
    if (found.length > 0) return { found, doubtful };
  }
  return { found: [], doubtful };
}

/** The texts at a path of one subject; `*` stands for every element or key. */
export function textsAt(subject: Subject, steps: readonly string[]): readonly Found[] {
  const last = steps.at(-1);
  if (last === '@form') return [{ text: subject.name, at: subject.spot('/文书'), of: subject }];
  if (last === '@start' || last === '@end') return ownTime(subject, last).map((time) => ({ ...time, of: subject }));
  return walk(subject.data, steps, '').flatMap(({ value, pointer }) =>
    typeof value === 'string' ? [{ text: value, at: subject.spot(pointer), of: subject }] : [],
  );
}

function yieldOf(asked: Asked, reference: Reference): readonly Found[] {
  const subjects = headOf(asked, reference.head).filter((subject) => reference.filters.every((filter) => passes(asked, subject, filter)));
  return subjects.flatMap((subject) => textsAt(subject, reference.steps));
}

function headOf({ subject, ground }: Asked, head: string): readonly Subject[] {
  if (head === '') return [subject];
  if (head === '案件') return [ground.subjects.whole];
  if (head === '音像') return ground.subjects.media;
  return recordsOf(ground, [head]);
}

function passes(asked: Asked, subject: Subject, filter: Reference['filters'][number]): boolean {
  const wanted =
    'word' in filter.equals ? [filter.equals.word] : textsAt(asked.subject, filter.equals.key.split('/')).map(({ text }) => text);
  return textsAt(subject, filter.path).some(({ text }) => wanted.includes(text));
}

interface Walked {
  readonly value: Value;
  readonly pointer: string;
}

function walk(value: Value | undefined, steps: readonly string[], pointer: string): readonly Walked[] {
  if (value === undefined) return [];
  const [step, ...rest] = steps;
  if (step === undefined) return [{ value, pointer }];
  if (!step.startsWith('*')) return walk(child(value, step), rest, under(pointer, step));
  if (typeof value === 'string') return [];
  const keys = isTree(value) ? Object.keys(value) : [...value.keys()].map(String);
  return keys.filter((key) => keeps(step, child(value, key))).flatMap((key) => walk(child(value, key), rest, under(pointer, key)));
}

/** Whether `*` or `*[身份=「记录人」]` means this element. */
function keeps(step: string, element: Value | undefined): boolean {
  const [, key, word] = /^\*\[([^=\]]*)=「(.*)」\]$/.exec(step) ?? [];
  return key === undefined || child(element, key) === word;
}

function listed(references: string | readonly string[]): readonly string[] {
  return typeof references === 'string' ? [references] : references;
}
