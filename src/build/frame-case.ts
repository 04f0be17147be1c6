import { filesOf } from '../model/ledger.ts';
import { MachineTrouble, UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import type { TakenFile } from './describe-taken.ts';
import { openCase } from './open-case.ts';
import { refuseStranger } from './refuse-stranger.ts';
import { settleCase } from './settle-case.ts';
import { isFilm, takeFrames } from './take-frames.ts';

/**
 * Takes the key frames of all films that the ledger of a case knows; hands back the paths of those that show none. Throws `UsageError` where
 * it knows none or `by` is a stranger, `MachineTrouble` where this machine cannot take frames.
 */
export async function frameCase(world: World, folder: string, by: string, told: (file: TakenFile) => void): Promise<readonly string[]> {
  await settleCase(world, folder);
  const { value: parsed } = await openCase(world, folder);
  refuseStranger(parsed, by);
  const standing = new Set(parsed.files.map(({ path }) => path));
  const films = [...filesOf(parsed.ledger ?? { entries: [] }).values()].flatMap(({ path, sha256, entry: { 类型: kind } }) =>
    path.startsWith('media/') && standing.has(path) && isFilm(kind) ? [{ path, sha256, kind }] : [],
  );
  if (films.length === 0)
    throw new UsageError({
      zh: '台账里没有录像；先用 dossier intake 接收',
      en: 'the ledger knows no film; take it in first with dossier intake',
    });

  const unreadable: string[] = [];
  for (const film of films) {
    const frames = await takeFrames(world, folder, film, by);
    if (frames === 'missing')
      throw new MachineTrouble({
        zh: '没有装 ffmpeg，截取不了关键帧；装好以后再运行',
        en: 'ffmpeg is not installed; no key frames can be taken',
      });
    if (frames === 'unreadable') unreadable.push(film.path);
    else frames.forEach(told);
  }

  return unreadable;
}
