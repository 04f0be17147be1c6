import { beijingText } from '../intake/beijing-text.ts';
import { frameTimes } from '../intake/frame-times.ts';
import type { FileKind } from '../model/case.ts';
import { filesOf, type LedgerFile } from '../model/ledger.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { appendLedger } from './append-ledger.ts';
import type { TakenFile } from './describe-taken.ts';
import { readLedger } from './read-ledger.ts';
import { refuseLinks } from './refuse-links.ts';

/** A recording that stands in a case. */
export type Film = Pick<LedgerFile, 'path' | 'sha256'> & { readonly kind: FileKind };

/** What came of taking key frames. `missing`: nothing on this machine can take them; `unreadable`: the film shows none. */
export type FramesTaken = readonly TakenFile[] | 'missing' | 'unreadable';

const films: readonly FileKind[] = ['mp4', 'mov', 'webm', 'avi', 'mpegts'];

/** Whether a file may have frames. */
export function isFilm(kind: string): kind is FileKind {
  return films.some((film) => film === kind);
}

/**
 * Takes the key frames of a film that have no line in the ledger yet, or are lost: small JPEG files under frames/, each in the ledger with where it
 * came from. The same bytes have theirs once. Throws `MachineTrouble`.
 */
export async function takeFrames(world: World, folder: string, { path, sha256, kind }: Film, by: string): Promise<FramesTaken> {
  const place = world.join(folder, path);
  const { duration = 0 } = await world.probeMedia(place);
  const known = filesOf(await readLedger(world, folder));
  const taken: TakenFile[] = [];
  for (const [index, seconds] of frameTimes(duration).entries()) {
    const frame = `${frameFolder(path, sha256)}/${index + 1}.jpg`;
    if (known.has(frame) && (await world.look(world.join(folder, frame))) !== undefined) continue;
    const bytes = await world.takeFrame(place, kind, seconds);
    if (typeof bytes === 'string') return taken.length > 0 ? taken : bytes;
    await refuseLinks(world, folder, frameFolder(path, sha256));
    const digest = await write(world, world.join(folder, frameFolder(path, sha256)), `${index + 1}.jpg`, bytes);
    const at = beijingText(world.now());
    const facts = { 类型: 'jpeg' };
    const line = await appendLedger(world, folder, {
      时间: at,
      事项: '截取',
      经办人: by,
      文件: frame,
      来源: { 名称: path },
      sha256: digest,
      字节: bytes.length,
      ...facts,
      截取: { 自: path, sha256, 秒: seconds },
    });
    taken.push({ act: '截取', path: frame, kind: 'jpeg', size: bytes.length, sha256: digest, line, at, facts, capture: {} });
  }

  return taken;
}

/** `media/现场.mp4` → frames/现场-3fa9c1d2: another recording of that name has frames of its own. */
function frameFolder(path: string, sha256: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');

  return `frames/${name}-${sha256.slice(0, 8)}`;
}

async function write(world: World, folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const outputs = await world.openOutputs(folder);
  try {
    const sink = await outputs.openFile(name);
    await sink.write(bytes);
    const { digests } = await sink.close();
    await outputs.commit();
    if (digests.sha256 === undefined) throw new MachineTrouble({ zh: 'SHA-256 算不出来', en: 'no SHA-256 on this machine' });

    return digests.sha256;
  } finally {
    await outputs.discard();
  }
}
