import type { FileHandle } from 'node:fs/promises';
import type { FileKind } from '../model/case.ts';
import { recordingKinds } from '../model/recording-kinds.ts';
import type { MediaFacts } from '../model/world.ts';
import { fileKind, sniffLength } from './file-kind.ts';
import { imageSize } from './image-size.ts';
import { mp4Facts } from './mp4-facts.ts';
import { withFile } from './with-file.ts';

const plain: readonly FileKind[] = ['mp4', 'mov', 'm4a'];
/** Pictures tell their size in their first bytes, after whatever a camera wrote about itself: mostly little, seldom much. */
const pictureHeads = [64 * 1024, 1024 * 1024];

/** What a media file says of itself: its kind, the size of a picture, the duration of a recording. Throws `MachineTrouble`. */
export function probeMedia(path: string): Promise<MediaFacts> {
  return withFile(path, (handle) => probe(handle, path));
}

async function probe(handle: FileHandle, path: string): Promise<MediaFacts> {
  const { size } = await handle.stat();
  const kind = fileKind(await readAt(handle, Math.min(sniffLength, size), 0), path);
  const told = plain.includes(kind) ? await mp4Facts(handle, size) : undefined;
  if (told !== undefined) return { kind, ...told };
  if (recordingKinds.includes(kind) || kind === 'heic')
    return { kind, ...(await (await import('./probe-recording.ts')).probeRecording(path)) };

  for (const length of pictureHeads) {
    const picture = imageSize(kind, await readAt(handle, Math.min(length, size), 0));
    if (picture.width !== undefined || size <= length) return { kind, ...picture };
  }

  return { kind };
}

async function readAt(handle: FileHandle, length: number, position: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);

  return buffer.subarray(0, bytesRead);
}
