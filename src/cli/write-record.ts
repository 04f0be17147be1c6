import type { Form, Regulation } from '../model/regulation.ts';
import type { World } from '../model/world.ts';
import { freeName } from './free-name.ts';
import { readShipped } from './read-shipped.ts';
import { fieldsOf, type RecordSchema } from './scaffold/editor-schema.ts';
import { keysOwed } from './scaffold/keys-owed.ts';
import type { People } from './scaffold/people-of.ts';
import { scaffoldRecord } from './scaffold/scaffold-record.ts';
import { writeTexts } from './write-texts.ts';

export interface NewRecord {
  readonly regulation: Regulation;
  readonly form: Form;
  readonly people: People;
  /** Wanted name of the file. */
  readonly name: string;
}

/** Writes a new record into a case and hands back its file name; nothing is overwritten. */
export async function writeRecord(world: World, folder: string, { regulation, form, people, name }: NewRecord): Promise<string> {
  const schema: RecordSchema = JSON.parse(await readShipped(world, 'schemas/editor/record.schema.json'));
  const records = world.join(folder, 'records');
  const file = await freeName(world, records, name);
  await writeTexts(world, records, {
    [file]: scaffoldRecord(form, schema, people, keysOwed(regulation, form, Object.keys(fieldsOf(schema, form.name)))),
  });
  return file;
}
