import { keysOwed } from '../model/keys-owed.ts';
import type { Form, JsonSchema } from '../model/regulation.ts';
import { agencyPath, casePath, formPath, waiversPath } from '../model/schema-paths.ts';
import { entriesOf } from '../parse/yaml-entries.ts';
import { knownKeys } from '../schema/known-keys.ts';
import { schemasAt } from '../schema/schemas-at.ts';
import type { Desk } from './desk.ts';

/** The schema that a file is held against. */
export interface ShapeOfFile {
  /** The form of a record, where it names a known one. */
  readonly form?: Form;
  /** Everything that the schema says of a place; the nearest first. */
  at(pointer: string): readonly { readonly [keyword: string]: unknown }[];
  /** Keys that a mapping may have, in the order of the schema. */
  keys(mapping: string): readonly string[];
  /** Keys that a mapping must have: by its schema, and at the top of a record by the articles. */
  needs(mapping: string): ReadonlySet<string>;
}

/** Of a record that names no known form. */
const bareRecord = 'shapes/record.yaml';

const shapesOfFiles: Readonly<Record<string, string>> = { 'waivers.yaml': waiversPath, 'agency.yaml': agencyPath };

/** Finds it by the file's path, and a record's by the form that its text names. Of a file that is none of a case's own it says nothing. */
export function shapeOfFile({ file, text, regulation }: Desk): ShapeOfFile {
  const { shapes, forms } = regulation;
  const named = /^records\//.test(file) ? entriesOf(text).find(({ pointer }) => pointer === '/文书')?.text : undefined;
  const form = forms.find(({ name }) => name === named);
  const [path, schema] = source();
  const at = (pointer: string) => schemasAt(path, schema, shapes, pointer).filter((each) => typeof each !== 'boolean');
  const keys = (mapping: string) => knownKeys(path, schema, shapes, mapping);

  return {
    ...(form === undefined ? {} : { form }),
    at,
    keys,
    needs: (mapping) =>
      new Set([
        ...at(mapping).flatMap(({ required }) => (Array.isArray(required) ? required.map(String) : [])),
        ...(form === undefined || mapping !== '' ? [] : keysOwed(regulation, form, keys(''))),
      ]),
  };

  function source(): readonly [path: string, schema: JsonSchema] {
    if (file === 'case.yaml') return [casePath(regulation), regulation.caseSchema];
    if (form !== undefined) return [formPath(regulation, form.id), form.schema];
    const shape = /^records\//.test(file) ? bareRecord : (shapesOfFiles[file] ?? '');
    return [shape, shapes[shape] ?? true];
  }
}
