import type { Language } from '../model/text.ts';
import { MachineTrouble, UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** Throws `UsageError` where two cases would be written under one name, before anything is written. */
export async function refuseCollisions(world: World, folders: readonly string[], language: Language): Promise<void> {
  if (folders.length < 2) return;

  const [{ openCase }, { outputName }] = await Promise.all([import('../build/open-case.ts'), import('../build/output-name.ts')]);
  const named = new Map<string, string>();
  const clashes: string[] = [];
  for (const folder of folders) {
    const number = await numberOf(folder);
    if (number === '') continue;
    const name = outputName(number).toLowerCase().replace(ofVolumes, '');
    const other = named.get(name);
    if (other !== undefined) clashes.push(language === 'zh' ? `${other} 和 ${folder}（${number}）` : `${other} and ${folder} (${number})`);
    named.set(name, other ?? folder);
  }
  if (clashes.length === 0) return;

  const says =
    language === 'zh'
      ? '这些案件的输出会同名，什么也没有写；请核对案号：'
      : 'these cases would be written under one name, nothing was written; check their numbers:';
  throw new UsageError([says, ...clashes.map((clash) => `  ${clash}`)].join('\n'));

  /** A case that cannot be read is written under no name; its trouble is told when its turn comes. */
  async function numberOf(folder: string): Promise<string> {
    try {
      return (await openCase(world, folder)).value.number;
    } catch (error) {
      if (error instanceof MachineTrouble) return '';
      throw error;
    }
  }
}

/** What volumes, covers and drafts of a case add to its name: a case of such a number would be written over them. */
const ofVolumes = /(\.草稿)?((\.副卷)?(\.第\d+卷)?|\.封皮)$/;
