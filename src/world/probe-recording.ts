import type { FileHandle } from 'node:fs/promises';
import type { MediaInfo, Track } from 'mediainfo.js';
import type { CaptureFacts, MediaFacts } from '../model/world.ts';

type Tracks = readonly Track[];

/** Held weakly: its 60 MB go when no more recordings are asked for. */
let reader: WeakRef<MediaInfo<'object'>> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** Duration in seconds, picture size and format of a sound or video file; empty where it cannot be understood. */
export async function probeRecording(handle: FileHandle, size: number): Promise<Omit<MediaFacts, 'kind'>> {
  return factsOf(await readTracks(handle, size));
}

/** When and by what a sound or video file says that it was made, in the words of its container. */
export async function probeStamp(handle: FileHandle, size: number): Promise<CaptureFacts> {
  const general = (await readTracks(handle, size)).find((track) => track['@type'] === 'General');
  const stamped = general?.Recorded_Date ?? general?.Encoded_Date;
  const device = [general?.Encoded_Hardware_CompanyName, general?.Encoded_Hardware_Model ?? general?.Encoded_Hardware_Name];
  const named = device.filter((text) => text !== undefined && text !== '');

  return { ...(stamped === undefined ? {} : { stamped }), ...(named.length === 0 ? {} : { device: named.join(' ') }) };
}

/** One file at a time: the reader holds one. */
function readTracks(handle: FileHandle, size: number): Promise<Tracks> {
  const next = turn.then(() => analyse(handle, size));
  turn = next.catch(() => undefined);

  return next;
}

async function analyse(handle: FileHandle, size: number): Promise<Tracks> {
  const info = reader?.deref() ?? (await openReader());
  const { media } = await info.analyzeData(size, async (length, offset) => {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await handle.read(buffer, 0, length, offset);

    return buffer.subarray(0, bytesRead);
  });

  return media?.track ?? [];
}

async function openReader(): Promise<MediaInfo<'object'>> {
  const { default: open } = await import('mediainfo.js');
  const opened = await open({ format: 'object', chunkSize: 256 * 1024 });
  reader = new WeakRef(opened);

  return opened;
}

function factsOf(tracks: Tracks): Omit<MediaFacts, 'kind'> {
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
