import type { ParsedCase } from '../model/case.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { suits } from '../parse/file-kinds.ts';
import type { TakenFile } from './describe-taken.ts';
import { intakeFile, type Shelf } from './intake-file.ts';
import type { IntakeOptions } from './intake-options.ts';
import { type IntakeSource, listSources } from './list-sources.ts';
import { openCase } from './open-case.ts';
import { refuseLinks } from './refuse-links.ts';
import { refuseStranger } from './refuse-stranger.ts';
import { replaceFile } from './replace-file.ts';
import { settleCase } from './settle-case.ts';
import { isFilm, takeFrames } from './take-frames.ts';

export type { TakenFile } from './describe-taken.ts';

/** Why a file is not taken in. */
export type IntakeRefusal = 'empty' | 'kind' | 'unread' | 'link';

/** What came of an intake. */
export interface IntakeResult {
  readonly parsed: ParsedCase;
  readonly refused: readonly { readonly name: string; readonly why: IntakeRefusal }[];
}

/**
 * Takes files and folders of files into a case, each whole and in the ledger before the next; `told` hears of each. Interrupted, the same
 * command goes on where it stopped. Throws `UsageError` and `MachineTrouble`.
 */
export async function intakeFiles(
  world: World,
  folder: string,
  paths: readonly string[],
  options: IntakeOptions,
  told: (file: TakenFile) => void,
): Promise<IntakeResult> {
  await refuseLinks(world, folder, 'records');
  await settleCase(world, folder);
  const { value: parsed } = await openCase(world, folder);
  refuseStranger(parsed, options.by);
  const sources = await listSources(world, paths);
  const refused = sources.flatMap((source) => {
    const why = refusalOf(source, options);
    return why === undefined ? [] : [{ name: source.name, why }];
  });
  const good = sources.filter((source) => refusalOf(source, options) === undefined);
  const tellWithFrames = async (file: TakenFile, { file: { fault } }: IntakeSource): Promise<void> => {
    told(fault === undefined ? file : { ...file, fault });
    if (options.frames !== true || !isFilm(file.kind)) return;
    const { path, sha256, kind } = file;
    const frames = await takeFrames(world, folder, { path, sha256, kind }, options.by);
    if (typeof frames !== 'string') frames.forEach(told);
  };
  if (options.replaces !== undefined) {
    const [only, ...more] = good;
    if (only === undefined || more.length > 0 || refused.length > 0)
      throw new UsageError({ zh: '更换一个文件，要写正好一个新文件', en: 'a replacement wants exactly one new file' });
    await tellWithFrames(await replaceFile(world, parsed, only, options.replaces, options), only);
    return { parsed, refused };
  }

  const shelf: Shelf = { folder, files: [...parsed.files] };
  const total = good.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  for (const source of good) {
    options.progress?.('media', done, total);
    await tellWithFrames(await intakeFile(world, shelf, source, options), source);
    done += source.file.size;
  }
  options.progress?.('media', total, total);

  return { parsed, refused };
}

function refusalOf({ file }: IntakeSource, { data }: IntakeOptions): IntakeRefusal | undefined {
  if (file.type !== 'file') return 'link';
  if (file.size === 0) return 'empty';
  if (file.fault === 'unreadable') return 'unread';

  return suits(data || file.kind === 'heic' ? 'data' : 'document', file.kind ?? 'unknown') ? undefined : 'kind';
}
