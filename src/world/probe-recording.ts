import type { FileHandle } from 'node:fs/promises';
import type { MediaInfo } from 'mediainfo.js';
import type { MediaFacts } from '../model/world.ts';

let reader: Promise<MediaInfo<'object'>> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** Duration in seconds, picture size and format of a sound or video file; empty where it cannot be understood. */
export function probeRecording(handle: FileHandle, size: number): Promise<Omit<MediaFacts, 'kind'>> {
  const next = turn.then(() => analyse(handle, size));
  turn = next.catch(() => undefined);

  return next;
}

async function analyse(handle: FileHandle, size: number): Promise<Omit<MediaFacts, 'kind'>> {
  reader ??= import('mediainfo.js').then(({ default: open }) => open({ format: 'object', chunkSize: 256 * 1024 }));
  const info = await reader;
  const { media } = await info.analyzeData(size, async (length, offset) => {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await handle.read(buffer, 0, length, offset);

    return buffer.subarray(0, bytesRead);
  });
  const tracks = media?.track ?? [];
  const general = tracks.find((track) => track['@type'] === 'General');
  const video = tracks.find((track) => track['@type'] === 'Video');

  return {
    ...named('duration', general?.Duration ?? video?.Duration),
    ...named('width', video?.Width),
    ...named('height', video?.Height),
    ...(general?.Format === undefined ? {} : { format: general.Format }),
  };
}

function named<K extends string>(key: K, value: unknown): { readonly [name in K]?: number } {
  const figure = Number(value);

  return value === undefined || !Number.isFinite(figure) ? {} : ({ [key]: figure } as { readonly [name in K]?: number });
}
