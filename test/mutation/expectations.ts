import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isTree } from '../../src/model/pointer.ts';
import type { Value } from '../../src/model/value.ts';
import type { Defect } from './defects.ts';

/** What the regulation demands of defects of one sort; expectations.yaml. */
export interface Expectation {
  /** Forms, 案件, or `*`. */
  readonly on: readonly string[];
  /** Pointers; `*` is one step, `**` any number of steps. */
  readonly at: readonly string[];
  /** Kinds of defects; a trailing `*` stands for any ending. */
  readonly kinds: readonly string[];
  /** Clean cases that it speaks of; all where nothing is said. */
  readonly in?: readonly string[];
  /** Keys of the record (or of case.yaml) and a value each, or a list of values. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** One of these must be found; where it is empty, nothing may be. */
  readonly expect: readonly string[];
  /** May be found too: the same defect seen from another document. */
  readonly also: readonly string[];
}

/** An entry as it is written. */
export type Written = Partial<Record<'on' | 'at' | 'kinds' | 'in' | 'expect' | 'also', string | readonly string[]>> & {
  readonly where?: Expectation['where'];
};

/** In the order of the file: the first that fits a defect counts. */
export function readExpectations(): readonly Expectation[] {
  const written = parse(readFileSync('test/mutation/expectations.yaml', 'utf8')) as readonly Written[];
  return written.map(expectationOf);
}

/** What was left out stands for all forms, all places, and for a thing that is missing. */
export function expectationOf(written: Written): Expectation {
  return {
    on: list(written.on ?? '*'),
    at: list(written.at ?? '**'),
    kinds: list(written.kinds ?? 'drop'),
    ...(written.in === undefined ? {} : { in: list(written.in) }),
    ...(written.where === undefined ? {} : { where: written.where }),
    expect: list(written.expect ?? []),
    also: list(written.also ?? []),
  };
}

/** Whether an expectation speaks of a defect. */
export function speaksOf(expectation: Expectation, { form, pointer, kind, before }: Defect, name: string): boolean {
  return (
    (expectation.on.includes('*') || expectation.on.includes(form)) &&
    expectation.kinds.some((each) => (each.endsWith('*') ? kind.startsWith(each.slice(0, -1)) : kind === each)) &&
    (expectation.in === undefined || expectation.in.includes(name)) &&
    expectation.at.some((pattern) => patternOf(pattern).test(pointer)) &&
    Object.entries(expectation.where ?? {}).every(([key, wanted]) => list(wanted).includes(textAt(before, key)))
  );
}

const patterns = new Map<string, RegExp>();

function patternOf(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const source = pattern
    .split('/')
    .slice(pattern.startsWith('/') ? 1 : 0)
    .map((step) => (step === '**' ? '(/[^/]+)*' : step === '*' ? '/[^/]+' : step === '' ? '' : `/${step}`))
    .join('');
  const made = new RegExp(`^${source}$`);
  patterns.set(pattern, made);
  return made;
}

function textAt(value: Value, key: string): string {
  const found = key.split('/').reduce<Value>((each, step) => (isTree(each) ? (each[step] ?? '') : ''), value);
  return typeof found === 'string' ? found : '';
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
