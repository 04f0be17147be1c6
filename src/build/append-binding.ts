import { bindingFile } from '../model/binding.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { parseBinding } from '../parse/binding.ts';
import { type BindingNote, formatBindingLine } from '../plan/format-binding-line.ts';
import { sha256Of } from './sha256-of.ts';

/**
 * Adds a line to the record of bindings of a case and hands back its number. `seen`: how many lines stood there when the note was made; the lock of
 * its outputs is taken before the record is read again. Written beside its place, synced and renamed. Throws `MachineTrouble`, also where another
 * binding came between.
 */
export async function appendBinding(world: World, folder: string, note: BindingNote, seen: number): Promise<number> {
  const sha256 = sha256Of(world);
  const outputs = await world.openOutputs(folder);
  try {
    const sink = await outputs.openFile(bindingFile);
    const before = (await world.readFile(world.join(folder, bindingFile))) ?? new Uint8Array();
    const { value: record } = parseBinding(before, sha256);
    if (record.lines !== seen)
      throw new MachineTrouble({
        zh: `${bindingFile}：别的程序刚刚也在立卷，这一次没有记；请再试一次`,
        en: `${bindingFile}: another binding came between; nothing was recorded, try again`,
      });
    const gap = before.length > 0 && before.at(-1) !== lineBreak ? '\n' : '';
    await sink.write(before);
    await sink.write(new TextEncoder().encode(`${gap}${formatBindingLine(note, record, sha256)}\n`));
    await sink.close();
    await outputs.commit();

    return record.lines + 1;
  } finally {
    await outputs.discard();
  }
}

const lineBreak = 0x0a;
