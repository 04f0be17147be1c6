import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { steps, under, valueAt } from '../model/pointer.ts';
import type { JsonSchema } from '../model/regulation.ts';
import type { Text } from '../model/text.ts';
import type { Value } from '../model/value.ts';
import { blanksOf } from './blanks.ts';
import { describeFault } from './describe-fault.ts';
import { didYouMean } from './did-you-mean.ts';
import { type Fault, faultsOf } from './faults.ts';
import { hintAt } from './hint-at.ts';
import { knownKeys } from './known-keys.ts';
import type { RawValidator } from './raw-validator.ts';
import { shapeFinding } from './shape-finding.ts';
import type { ShapeProblemId } from './shape-problems.ts';
import { waysAt } from './ways-at.ts';

/** A schema together with what its messages need. */
export interface Shape {
  /** Path under which the regulation keeps it. */
  readonly path: string;
  readonly schema: JsonSchema;
  readonly validator: RawValidator;
  readonly shapes: Readonly<Record<string, JsonSchema>>;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

export interface ShapeVerdict {
  readonly findings: readonly Finding[];
  /** Pointers about which something was said; whatever stands there is not to be judged again. */
  readonly faulted: readonly string[];
}

/** Asks whether a value has its shape. One mistake, one finding. */
export function lintShape(value: Value, shape: Shape, locate: (pointer: string) => Place): ShapeVerdict {
  const blanks = blanksOf(value);
  const faults = faultsOf(shape.validator, value).filter((fault) => !blanks.includes(fault.pointer) && !isOfBlanks(fault, blanks));
  const guesses = faults.map((fault) => (fault.kind === 'unknown-key' ? guess(fault, shape, value) : undefined));
  const meant = faults.flatMap((fault, index) => replaced(fault, guesses[index]));
  const told = faults.map((fault, index) => ({ fault, guess: guesses[index] })).filter(({ fault }) => !follows(fault, meant));

  return {
    findings: [
      ...blanks.map((pointer) => shapeFinding('shape-blank', toFill(pointer, shape), locate(pointer))),
      ...told.map(({ fault, guess: word }) =>
        shapeFinding(problemOf(fault), describeFault(fault, word, waysOf(fault, shape)), locate(fault.pointer)),
      ),
    ],
    faulted: [...blanks, ...faults.map((fault) => fault.pointer), ...meant],
  };
}

/** Two entries that are still to be filled in are not the same entry twice. */
function isOfBlanks({ keyword, pointer, params }: Fault, blanks: readonly string[]): boolean {
  return keyword === 'uniqueItems' && blanks.includes(under(pointer, String(params.i)));
}

/** Whether a fault only comes from a misspelt key. */
function follows({ kind, pointer }: Fault, meant: readonly string[]): boolean {
  return meant.some((each) => (kind === 'missing' && each === pointer) || (kind === 'other' && parentOf(each) === pointer));
}

/** What a schema says is accepted at a place: each of several ways, or the words that go with a pattern. */
function waysOf({ keyword, pointer }: Fault, { path, schema, shapes }: Shape): readonly Text[] {
  if (keyword === 'pattern') {
    const hint = hintAt(path, schema, shapes, pointer);
    return hint === undefined ? [] : [{ zh: hint, en: hint }];
  }
  return keyword === 'anyOf' || keyword === 'oneOf' ? waysAt(path, schema, shapes, pointer, keyword) : [];
}

function guess(fault: Fault, shape: Shape, value: Value): string | undefined {
  const written = Object.keys(valueAt(value, parentOf(fault.pointer)) ?? {});
  const keys = knownKeys(shape.path, shape.schema, shape.shapes, parentOf(fault.pointer)).filter((key) => !written.includes(key));
  return didYouMean(steps(fault.pointer).at(-1) ?? '', keys, shape.synonyms);
}

function replaced(fault: Fault, word: string | undefined): readonly string[] {
  return word === undefined ? [] : [under(parentOf(fault.pointer), word)];
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function toFill(pointer: string, { path, schema, shapes }: Shape) {
  const key = steps(pointer).findLast((step) => !/^\d+$/.test(step)) ?? '';
  const hint = hintAt(path, schema, shapes, pointer);
  return { zh: hint === undefined ? `“${key}”` : `“${key}”，${hint}`, en: `“${key}”` };
}

function problemOf({ kind, keyword }: Fault): ShapeProblemId {
  if (kind === 'missing') return 'shape-missing';
  if (kind !== 'other') return `shape-${kind}`;
  return /^(min|max)(Items|Properties|Length)$/.test(keyword) ? 'shape-size' : 'shape-other';
}
