import { keysOwed } from '../model/keys-owed.ts';
import type { Form, Regulation } from '../model/regulation.ts';
import type { World } from '../model/world.ts';
import { readShipped } from './read-shipped.ts';
import { fieldsOf, type RecordSchema } from './scaffold/editor-schema.ts';
import type { People } from './scaffold/people-of.ts';
import { scaffoldRecord } from './scaffold/scaffold-record.ts';

/** The schema that explains the fields of all records. */
export async function readRecordSchema(world: World): Promise<RecordSchema> {
  return JSON.parse(await readShipped(world, 'schemas/editor/record.schema.json'));
}

/** A new record of a form as text, as `dossier new` starts it. */
export function newRecord(regulation: Regulation, form: Form, schema: RecordSchema, people: People): string {
  return scaffoldRecord(form, schema, people, { owed: keysOwed(regulation, form, Object.keys(fieldsOf(schema, form.name))) });
}
