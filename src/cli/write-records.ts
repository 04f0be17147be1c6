import { refuseLinks } from '../build/refuse-links.ts';
import type { Regulation } from '../model/regulation.ts';
import type { World } from '../model/world.ts';
import { freeName } from './free-name.ts';
import { newRecord, readRecordSchema } from './new-record.ts';
import type { People } from './scaffold/people-of.ts';
import { writeTexts } from './write-texts.ts';

export interface NewRecords {
  readonly regulation: Regulation;
  readonly people: People;
  /** Forms by name, and the wanted names of their files. */
  readonly records: readonly { readonly form: string; readonly name: string }[];
}

/** Writes new records into a case, one after the other, and hands back the names of their files; nothing is overwritten. Throws `MachineTrouble`. */
export async function writeRecords(world: World, folder: string, { regulation, people, records }: NewRecords): Promise<readonly string[]> {
  await refuseLinks(world, folder, 'records');
  const schema = await readRecordSchema(world);
  const below = world.join(folder, 'records');
  const written: string[] = [];
  for (const { form: title, name } of records) {
    const form = regulation.forms.find((each) => each.name === title);
    if (form === undefined) continue;
    const file = await freeName(world, below, name);
    await writeTexts(world, below, { [file]: newRecord(regulation, form, schema, people) });
    written.push(file);
  }
  return written;
}
