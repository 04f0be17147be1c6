import { under, valueAt } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { RawValidator, SchemaError } from './raw-validator.ts';
import { readablePattern } from './readable-pattern.ts';

/** What is wrong with a value, one entry for each thing that a person would mend. */
export interface Fault {
  /** Where: of a missing key, the key itself. */
  readonly pointer: string;
  readonly kind: FaultKind;
  /** The value that stands there. */
  readonly value: Value | undefined;
  /** Keyword of the schema. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of several ways of writing something: the keys that each lacks, where it lacks nothing else. */
  readonly lacking?: readonly (readonly string[])[];
  /** Of several ways of writing something: where words are wanted, and which, as far as the pattern is words and gaps. */
  readonly wanted?: readonly Wanted[];
}

interface Wanted {
  readonly key: string;
  readonly words: readonly string[];
}

type FaultKind = 'missing' | 'unknown-key' | 'format' | 'enum' | 'type' | 'other';

const composite = new Set(['anyOf', 'oneOf', 'not', 'contains', 'propertyNames', 'dependentSchemas']);

/** Asks a schema. What only follows from another error (branches of anyOf and the like) is left out. */
export function faultsOf(validator: RawValidator, value: Value): readonly Fault[] {
  if (validator(value)) return [];
  const errors = validator.errors ?? [];
  const heads = errors.filter((error) => composite.has(error.keyword)).map((error) => `${error.schemaPath}/`);
  const leaves = errors.filter((error) => error.keyword !== 'if' && !heads.some((head) => error.schemaPath.startsWith(head)));
  const found = leaves.map((error) => ({ ...faultOf(error, value), ...lackingOf(error, errors) }));
  return found.filter((fault, index) => found.findIndex((other) => same(fault, other)) === index);
}

/** What each branch of an `anyOf` lacks: a person who reads that need not guess which ways there are. */
function lackingOf({ keyword, schemaPath }: SchemaError, errors: readonly SchemaError[]): Pick<Fault, 'lacking' | 'wanted'> {
  if (keyword !== 'anyOf') return {};
  const branches = new Map<string, SchemaError[]>();
  for (const error of errors) {
    const [branch] = error.schemaPath.startsWith(`${schemaPath}/`) ? error.schemaPath.slice(schemaPath.length + 1).split('/') : [];
    if (branch !== undefined) branches.set(branch, [...(branches.get(branch) ?? []), error]);
  }
  const lacking = [...branches.values()]
    .filter((inside) => inside.every((error) => error.keyword === 'required'))
    .map((inside) => inside.map(({ params }) => String(params.missingProperty)));
  return { lacking, wanted: [...branches.values()].flatMap(wantedIn) };
}

/** The words that a branch wants; of a list of texts none of which has them, once. */
function wantedIn(inside: readonly SchemaError[]): readonly Wanted[] {
  const [error] = inside.filter(({ keyword }) => keyword === 'pattern');
  if (error === undefined) return [];
  const key = error.instancePath.split('/').findLast((step) => !/^\d*$/.test(step)) ?? '';
  const words = readablePattern(String(error.params.pattern));
  return key !== '' && words.length > 0 ? [{ key, words }] : [];
}

function faultOf(error: SchemaError, value: Value): Fault {
  const { params, keyword } = error;
  const pointer = error.instancePath;
  const place = (key: unknown) => under(pointer, String(key));
  const make = (kind: FaultKind, at: string): Fault => ({ pointer: at, kind, value: valueAt(value, at), keyword, params });

  if (keyword === 'required' || keyword === 'dependentRequired') return make('missing', place(params.missingProperty));
  if (keyword === 'additionalProperties') return make('unknown-key', place(params.additionalProperty));
  if (keyword === 'unevaluatedProperties') return make('unknown-key', place(params.unevaluatedProperty));
  if (keyword === 'enum' || keyword === 'const') return make('enum', pointer);
  if (keyword === 'format' || keyword === 'type') return make(keyword, pointer);
  return make('other', pointer);
}

function same(one: Fault, other: Fault): boolean {
  return one.pointer === other.pointer && one.keyword === other.keyword;
}
