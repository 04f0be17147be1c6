import type { Algorithm } from '../model/digest.ts';
import type { PlannedFile, WrittenFile } from '../model/package-plan.ts';
import type { World } from '../model/world.ts';
import type { Progress } from './build-options.ts';

/** Takes files one after another, by `take` (an archive that is being written) or by only reading them. */
export async function takeFiles(
  files: readonly PlannedFile[],
  take: (file: PlannedFile) => Promise<WrittenFile>,
  progress: Progress = () => undefined,
): Promise<readonly WrittenFile[]> {
  const total = files.reduce((sum, { content }) => sum + (content.from === 'file' ? content.size : content.bytes.length), 0);
  const written: WrittenFile[] = [];
  let done = 0;
  for (const file of files) {
    progress('media', done, total);
    const one = await take(file);
    written.push(one);
    done += one.size;
  }
  progress('media', total, total);

  return written;
}

/** Digests a file as an archive would, without writing it. */
export function digestOnly(world: World, algorithms: readonly Algorithm[]): (file: PlannedFile) => Promise<WrittenFile> {
  return async ({ path, content }) => {
    if (content.from === 'bytes') return { path, size: content.bytes.length, digests: world.digestBytes(content.bytes, algorithms) };
    const { size, digests } = await world.digestFile(content.file, algorithms);

    return { path, size, digests };
  };
}
