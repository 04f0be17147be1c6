import { parseMoment } from '../model/moment.ts';
import type { CaptureFacts, MediaFacts } from '../model/world.ts';
import { readTracks, type Tracks } from './recording-thread.ts';

/** When and by what a photo in a container, as phones make them, says that it was taken: its EXIF as MediaInfo reads it. */
export async function probePhoto(path: string): Promise<CaptureFacts> {
  const general = (await readTracks(path)).find((track) => track['@type'] === 'General');
  const taken = general?.Recorded_Date;

  return { ...(taken === undefined || parseMoment(taken) === undefined ? {} : { taken }), ...deviceOf(general) };
}

/** Duration in seconds, picture size and format of a sound or video file; empty where it cannot be understood. */
export async function probeRecording(path: string): Promise<Omit<MediaFacts, 'kind'>> {
  return factsOf(await readTracks(path));
}

/** When and by what a sound or video file says that it was made, in the words of its container. */
export async function probeStamp(path: string): Promise<CaptureFacts> {
  const general = (await readTracks(path)).find((track) => track['@type'] === 'General');
  const stamped = general?.Recorded_Date ?? general?.Encoded_Date;

  return { ...(stamped === undefined ? {} : { stamped }), ...deviceOf(general) };
}

function deviceOf(general: Extract<Tracks[number], { '@type': 'General' }> | undefined): Pick<CaptureFacts, 'device'> {
  const device = [general?.Encoded_Hardware_CompanyName, general?.Encoded_Hardware_Model ?? general?.Encoded_Hardware_Name];
  const named = device.filter((text) => text !== undefined && text !== '');

  return named.length === 0 ? {} : { device: named.join(' ') };
}

function factsOf(tracks: Tracks): Omit<MediaFacts, 'kind'> {
  const general = tracks.find((track) => track['@type'] === 'General');
  const video = tracks.find((track) => track['@type'] === 'Video');
  const image = tracks.find((track) => track['@type'] === 'Image');

  return {
    ...named('duration', general?.Duration ?? video?.Duration),
    ...named('width', video?.Width ?? image?.Width),
    ...named('height', video?.Height ?? image?.Height),
    ...(general?.Format === undefined ? {} : { format: general.Format }),
  };
}

function named<K extends string>(key: K, value: unknown): { readonly [name in K]?: number } {
  const figure = Number(value);

  return value === undefined || !Number.isFinite(figure) ? {} : ({ [key]: figure } as { readonly [name in K]?: number });
}
