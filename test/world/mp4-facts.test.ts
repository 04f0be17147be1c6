import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mp4Facts } from '../../src/world/mp4-facts.ts';
import { probeMedia } from '../../src/world/probe-media.ts';
import { probeRecording } from '../../src/world/probe-recording.ts';
import { temporaryFolder } from './temporary.ts';

const film = readFileSync('examples/agency-execution/media/06-强制拆除录像.mp4');
const sound = readFileSync('examples/agency-execution/media/03-陈述申辩录音.m4a');
const recordings = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((path) => /[\\/]media[\\/].*\.(mp4|m4a)$/.test(path))
  .map((path) => join('examples', path))
  .sort();

/** What the file says, read without MediaInfo; and what MediaInfo says. */
async function told(bytes: Uint8Array) {
  const path = join(temporaryFolder(), 'recording.mp4');
  writeFileSync(path, bytes);
  return { own: await own(path), mediaInfo: await probeRecording(path) };
}

async function own(path: string) {
  const handle = await open(path);
  try {
    return await mp4Facts(handle, (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}

/** The recording with a 32-bit number written so many bytes behind the name of a box. */
function patched(bytes: Uint8Array, ...patches: readonly (readonly [box: string, offset: number, value: number])[]): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [box, offset, value] of patches) {
    for (let at = copy.indexOf(box); at >= 0; at = copy.indexOf(box, at + 1)) copy.writeUInt32BE(value, at + 4 + offset);
  }
  return copy;
}

function renamed(bytes: Uint8Array, name: string, other: string): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.write(other, copy.indexOf(name), 'latin1');
  return copy;
}

test('every recording of the examples says of itself what MediaInfo says of it', async () => {
  expect(recordings.length).toBeGreaterThan(10);
  for (const path of recordings) expect([path, await own(path)]).toEqual([path, await probeRecording(path)]);
});

test('what is told comes with the kind of the file', async () => {
  expect(await probeMedia(recordings[0] ?? '')).toMatchObject({ kind: 'm4a', format: 'MPEG-4', duration: 18 });
});

test.each([
  // Behind tkhd: version, two dates, number, a reserve, then the duration; behind mvhd: version, two dates, then the time scale.
  [
    'half a millisecond goes to the even one',
    [
      ['mvhd', 12, 30_000],
      ['tkhd', 20, 746_175],
    ],
    24.872,
  ],
  [
    'nine hours, where single precision loses milliseconds',
    [
      ['mvhd', 12, 44_100],
      ['tkhd', 20, 1_428_841_003],
    ],
    32_400.023,
  ],
  [
    'a time scale of 600',
    [
      ['mvhd', 12, 600],
      ['tkhd', 20, 40_123],
    ],
    66.872,
  ],
] as const)('%s, as MediaInfo counts', async (_, patches, seconds) => {
  const { own: found, mediaInfo } = await told(patched(sound, ...patches));
  expect(found).toEqual(mediaInfo);
  expect(found?.duration).toBeCloseTo(seconds, 1);
});

test('the size of the picture is that of its description', async () => {
  const copy = Buffer.from(film);
  copy.writeUInt16BE(1234, copy.indexOf('avc1', copy.indexOf('stsd')) + 28);
  const { own: found, mediaInfo } = await told(copy);
  expect(found).toEqual(mediaInfo);
  expect(found?.width).toBe(1234);
});

test.each([
  ['broken off', film.subarray(0, film.length - 1)],
  ['with something behind its end', Buffer.concat([film, Buffer.from([0])])],
  ['of an unknown brand', renamed(film, 'isom', 'XAVC')],
  ['with a code that was not held against MediaInfo', renamed(film, 'avc1\0', 'vp09\0')],
  ['with a track of another kind', renamed(film, 'soun', 'text')],
  ['in fragments', renamed(film, 'udta', 'mvex')],
  ['with a box that is longer than the file', patched(film, ['moov', -8, 0x7fffffff])],
  ['with a duration that may be on another clock', patched(sound, ['tkhd', 20, sound.readUInt32BE(sound.indexOf('mdhd') + 20) + 100])],
  ['without a duration', patched(sound, ['tkhd', 20, 0])],
  ['with a header of an unknown version', patched(sound, ['mvhd', 0, 0x02000000])],
  ['shorter than its first box', film.subarray(0, 6)],
])('a recording %s is left to MediaInfo', async (_, bytes) => {
  expect((await told(bytes)).own).toBeUndefined();
});

test('where its table of contents is damaged, it is left to MediaInfo or said as MediaInfo says it', async () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const contents = film.indexOf('moov') - 4;
  let said = 0;
  for (let turn = 0; turn < 60; turn++) {
    const copy = Buffer.from(film);
    for (let flips = 0; flips < 2; flips++) copy[contents + 8 + random(700)] = random(256);
    const { own: found, mediaInfo } = await told(copy);
    if (found === undefined) continue;
    said += 1;
    expect([turn, found]).toEqual([turn, mediaInfo]);
  }
  expect(said).toBeGreaterThan(20);
});
