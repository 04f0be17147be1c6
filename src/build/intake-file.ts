import { beijingText } from '../intake/beijing-text.ts';
import { freePath } from '../intake/free-path.ts';
import type { FileKind, ListedFile } from '../model/case.ts';
import { filesOf, type LedgerSource, standsUnderLedger } from '../model/ledger.ts';
import type { World } from '../model/world.ts';
import { rightExtension } from '../parse/file-kinds.ts';
import { appendLedger } from './append-ledger.ts';
import { describeTaken, type TakenFile } from './describe-taken.ts';
import type { IntakeOptions } from './intake-options.ts';
import type { IntakeSource } from './list-sources.ts';
import { readLedger } from './read-ledger.ts';
import { takeIn } from './take-in.ts';

/** A case folder as it grows while files come in. */
export interface Shelf {
  readonly folder: string;
  readonly files: ListedFile[];
}

/**
 * Takes one file in: copied into media/ or scans/, probed, written into the ledger. The same bytes are never there twice: what the ledger
 * knows is left alone, what lies there without a line (an interrupted run, a file copied by hand) gets one, what was lost is put back.
 */
export async function intakeFile(world: World, shelf: Shelf, source: IntakeSource, options: IntakeOptions): Promise<TakenFile> {
  const { folder, files } = shelf;
  const known = filesOf(await readLedger(world, folder));
  const size = source.file.size;
  const mayStand = [...known.values(), ...files.filter(isShelved)].some((file) => file.size === size);
  const digest = mayStand ? await digestOf(world, source.path) : '';
  const listed = [...known.values()].find(({ sha256 }) => sha256 === digest);
  const stands = (path: string) => files.some((file) => file.path === path);
  if (listed !== undefined && stands(listed.path)) {
    const described = await describeTaken(world, folder, listed.path, options);
    return { ...described, act: '已有', path: listed.path, size, sha256: digest, line: listed.entry.序号, at: listed.entry.时间 };
  }

  const lying = mayStand ? await lyingTwin(world, shelf, known, size, digest) : undefined;
  const names = [...files.map(({ path }) => path), ...known.keys()];
  const path =
    lying ??
    listed?.path ??
    freePath(
      options.data ? 'media' : homeOf(source.file.kind, options.scan),
      source.name,
      names,
      rightExtension(source.name, source.file.kind ?? 'unknown'),
    );
  const copied = lying === undefined ? await takeIn(world, source.path, folder, path) : undefined;
  const sha256 = copied?.sha256 ?? digest;
  const described = await describeTaken(world, folder, path, options);
  const act = lying !== undefined ? '登记' : listed !== undefined ? '找回' : '接收';
  const from = sourceOf(source, options, copied?.modified);
  const note = {
    时间: described.at,
    事项: act,
    经办人: options.by,
    文件: path,
    来源: from,
    sha256,
    字节: size,
    ...described.facts,
  } as const;
  const line = await appendLedger(world, folder, note);
  if (lying === undefined) files.push({ path, type: 'file', size, kind: described.kind });

  return { ...described, act, path, size, sha256, line };
}

/** Where a source came from, as the ledger says it. */
export function sourceOf({ name }: IntakeSource, { device }: IntakeOptions, modified: Date | undefined): LedgerSource {
  return {
    名称: name,
    ...(device === undefined ? {} : { 设备: device }),
    ...(modified === undefined ? {} : { 修改时间: beijingText(modified) }),
  };
}

/**
 * A file of the case with these bytes that the ledger did not know when it was read. It is not read again: a run beside this one may have
 * written the line meanwhile, and then the file is this one all the same.
 */
async function lyingTwin(
  world: World,
  { folder, files }: Shelf,
  known: ReadonlyMap<string, unknown>,
  size: number,
  digest: string,
): Promise<string | undefined> {
  for (const file of files) {
    if (!isShelved(file) || known.has(file.path) || file.size !== size) continue;
    if ((await digestOf(world, world.join(folder, file.path))) === digest) return file.path;
  }

  return undefined;
}

function isShelved({ path, type }: ListedFile): boolean {
  return type === 'file' && standsUnderLedger(path);
}

/** Papers go into scans/, pictures and recordings into media/. */
function homeOf(kind: FileKind | undefined, scan: boolean): string {
  const paper = kind === 'pdf' || kind === 'tiff' || (scan && (kind === 'jpeg' || kind === 'png'));

  return paper ? 'scans' : 'media';
}

async function digestOf(world: World, path: string): Promise<string> {
  return (await world.digestFile(path, ['sha256'])).digests.sha256 ?? '';
}
