import { steps } from '../model/pointer.ts';
import type { JsonSchema } from '../model/regulation.ts';
import { identify } from './identify.ts';

export type Shapes = Readonly<Record<string, JsonSchema>>;

/** The schemas that speak of a place of a value, what they refer to and are made of included; the nearest first. */
export function schemasAt(path: string, schema: JsonSchema, shapes: Shapes, pointer: string): readonly JsonSchema[] {
  return locatedAt({ path, schema }, shapes, pointer).map(({ schema: each }) => each);
}

export type BranchKeyword = 'anyOf' | 'oneOf';

/** The ways that the nearest `anyOf` or `oneOf` of a place gives, each with what it refers to and is made of; the nearest first. */
export function branchesAt(
  path: string,
  schema: JsonSchema,
  shapes: Shapes,
  pointer: string,
  keyword: BranchKeyword,
): readonly (readonly JsonSchema[])[] {
  const holder = locatedAt({ path, schema }, shapes, pointer).find(
    ({ schema: each }) => typeof each !== 'boolean' && listOf(each, keyword).length > 0,
  );
  if (holder === undefined || typeof holder.schema === 'boolean') return [];

  return listOf(holder.schema, keyword).map((branch) =>
    expand({ path: holder.path, schema: branch }, shapes).map(({ schema: each }) => each),
  );
}

function locatedAt(root: Located, shapes: Shapes, pointer: string): readonly Located[] {
  let here: readonly Located[] = expand(root, shapes);
  for (const step of steps(pointer)) here = here.flatMap((each) => down(each, step)).flatMap((each) => expand(each, shapes));
  return here;
}

interface Located {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** A schema with everything that it refers to or is made of. */
function expand(located: Located, shapes: Shapes): readonly Located[] {
  const { path, schema } = located;
  if (typeof schema === 'boolean') return [];
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => listOf(schema, key));
  const branches = ['if', 'then', 'else'].flatMap((key) => (key in schema ? [schema[key] as JsonSchema] : []));
  const referred = refer(located, shapes);
  return [located, ...[...parts, ...branches].map((part) => ({ path, schema: part })), ...referred].flatMap((each, index) =>
    index === 0 ? [each] : expand(each, shapes),
  );
}

/** What a schema refers to: another file, or a piece of its own. */
function refer({ path, schema }: Located, shapes: Shapes): readonly Located[] {
  if (typeof schema === 'boolean' || typeof schema.$ref !== 'string') return [];
  const { pathname, hash } = new URL(schema.$ref, identify(path));
  const target = decodeURI(pathname).slice(1);
  const root = Object.hasOwn(shapes, target) ? shapes[target] : undefined;
  const found = steps(decodeURI(hash.slice(1))).reduce<unknown>(member, root);
  return found === undefined ? [] : [{ path: target, schema: found as JsonSchema }];
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function down({ path, schema }: Located, step: string): readonly Located[] {
  if (typeof schema === 'boolean') return [];
  const properties = mapOf(schema, 'properties');
  const found = [
    Object.hasOwn(properties, step) ? properties[step] : undefined,
    /^\d+$/.test(step) ? (schema.items as JsonSchema | undefined) : undefined,
  ];
  return found.flatMap((each) => (each === undefined ? [] : [{ path, schema: each }]));
}

function mapOf(schema: JsonSchema, key: string): Readonly<Record<string, JsonSchema>> {
  const found = typeof schema === 'boolean' ? undefined : schema[key];
  return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, JsonSchema>>) : {};
}

function listOf(schema: { readonly [key: string]: unknown }, key: string): readonly JsonSchema[] {
  const found = schema[key];
  return Array.isArray(found) ? found : [];
}
