import type { ParsedCase } from '../model/case.ts';
import { filesOf, type LedgerFile, type LedgerReplacement } from '../model/ledger.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { agreesWithName } from '../parse/file-kinds.ts';
import { appendLedger } from './append-ledger.ts';
import { describeTaken, type TakenFile } from './describe-taken.ts';
import { sourceOf } from './intake-file.ts';
import type { IntakeOptions } from './intake-options.ts';
import type { IntakeSource } from './list-sources.ts';
import { readLedger } from './read-ledger.ts';
import { takeIn } from './take-in.ts';

/**
 * Puts a file in the place of one that the ledger knows, with a reason, as a new line. What stood there is kept under replaced/, digested:
 * nothing is lost. Throws `UsageError` and `MachineTrouble`; interrupted, the same command goes on.
 */
export async function replaceFile(
  world: World,
  { folder }: ParsedCase,
  source: IntakeSource,
  replaces: NonNullable<IntakeOptions['replaces']>,
  options: IntakeOptions,
): Promise<TakenFile> {
  const { path, reason } = replaces;
  const ledger = await readLedger(world, folder);
  const old = filesOf(ledger).get(path);
  if (old === undefined || path.startsWith('replaced/'))
    throw new UsageError({
      zh: `台账里没有 ${path}，不能更换；路径从案件文件夹写起，如 media/现场01.jpg`,
      en: `${path} is not in the ledger; name it from the case folder, as media/photo01.jpg`,
    });
  if (!agreesWithName(path, source.file.kind ?? 'unknown'))
    throw new UsageError({
      zh: `${source.name} 的格式与 ${path} 的扩展名不符，不能更换`,
      en: `the type of ${source.name} does not agree with the extension of ${path}`,
    });
  const fresh = await digest(world, source.path);
  if (fresh.sha256 === old.sha256)
    throw new UsageError({
      zh: `${source.name} 与台账里的 ${path} 相同；文件坏了或者丢了的，不写 --replaces 直接接收`,
      en: `${source.name} is what the ledger has as ${path}; where the file is damaged or lost, take it in without --replaces`,
    });

  const aside = `replaced/${String(ledger.lines + 1).padStart(4, '0')}-${path.slice(path.lastIndexOf('/') + 1)}`;
  const kept = await putAside(world, folder, old, aside, fresh.sha256);
  const copied = await takeIn(world, source.path, folder, path, true);
  const described = await describeTaken(world, folder, path, options);
  const line = await appendLedger(world, folder, {
    时间: described.at,
    事项: '更换',
    经办人: options.by,
    文件: path,
    来源: sourceOf(source, options, copied.modified),
    sha256: copied.sha256,
    字节: copied.size,
    ...described.facts,
    更换: { 理由: reason, 原sha256: old.sha256, 原字节: old.size, ...(kept === undefined ? {} : { 保留: kept }) },
  });

  return { ...described, act: '更换', path, size: copied.size, sha256: copied.sha256, line };
}

/** Copies what stands at the place to replaced/; an interrupted run may have done so, and may have put the new file there already. */
async function putAside(
  world: World,
  folder: string,
  { path }: LedgerFile,
  aside: string,
  fresh: string,
): Promise<LedgerReplacement['保留']> {
  const there = await world.look(world.join(folder, path));
  const done = await world.look(world.join(folder, aside));
  const standing = there?.type === 'file' ? await digest(world, world.join(folder, path)) : undefined;
  if (done?.type === 'file') {
    const kept = await digest(world, world.join(folder, aside));
    if (standing === undefined || standing.sha256 === fresh || standing.sha256 === kept.sha256)
      return { 文件: aside, sha256: kept.sha256, 字节: kept.size };
    throw new UsageError({ zh: `${aside} 已经有别的文件，请先移走`, en: `another file stands at ${aside}; move it away` });
  }
  if (standing === undefined || standing.sha256 === fresh) return undefined;
  const { sha256, size } = await takeIn(world, world.join(folder, path), folder, aside);

  return { 文件: aside, sha256, 字节: size };
}

async function digest(world: World, path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const { size, digests } = await world.digestFile(path, ['sha256']);

  return { size, sha256: digests.sha256 ?? '' };
}
