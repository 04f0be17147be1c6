import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type JpegFacts, jpegFacts, jpegHeaders } from '../../src/glance/jpeg.ts';

const word = (value: number): readonly number[] => [value >> 8, value & 255];
const segment = (marker: number, body: Uint8Array | readonly number[]): Buffer =>
  Buffer.from([0xff, marker, ...word(body.length + 2), ...body]);
const frame = (channels: number): Buffer => segment(0xc0, [8, ...word(3000), ...word(4000), channels, ...Array(channels * 3).fill(0)]);
const tables = segment(0xdb, Buffer.alloc(130));
const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);

/** An Exif segment with a thumbnail: one directory, whose only entry is the orientation, `before` bytes behind the header. */
function exif(orientation: number, before = 0): Buffer {
  const tiff = Buffer.alloc(60_000, 0xda);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8 + before, 4);
  const entry = [...word(1), ...word(0x112), ...word(3), 0, 0, 0, 1, ...word(orientation), 0, 0];
  tiff.set(entry, 8 + before);

  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
}

function jpeg(...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, scan, Buffer.alloc(5000, 1), Buffer.from([0xff, 0xd9])]);
}

/** What it tells, and how many bytes of it were asked for. */
function looked(file: Buffer): { readonly facts: JpegFacts | undefined; readonly asked: number } {
  const reading = jpegHeaders(file.length);
  let asked = 0;
  let step = reading.next();
  while (!step.done) {
    const { from, length } = step.value;
    expect(from + length).toBeLessThanOrEqual(file.length);
    asked += length;
    step = reading.next(file.subarray(from, from + length));
  }

  return { facts: step.value?.facts, asked };
}

/** A profile of 50 000 bytes for that colour space. */
function profileOf(space: string): Buffer {
  const profile = Buffer.alloc(50_000, 7);
  profile.write(space, 16, 'latin1');
  profile.write('acsp', 36, 'latin1');

  return profile;
}
const profiled = (profile: Buffer) => segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\u0001\u0001', 'latin1'), profile]));
const profile = profiled(profileOf('CMYK'));

test.each([
  ['a thumbnail', jpeg(exif(6), tables, frame(3)), { orientation: 6, width: 4000, height: 3000 }],
  ['a directory far behind its header', jpeg(exif(8, 40_000), tables, frame(3)), { orientation: 8 }],
  ['comments', jpeg(segment(0xfe, randomBytes(65_533)), segment(0xfe, randomBytes(65_533)), tables, frame(1)), { channels: 1 }],
  ['a profile that nobody needs', jpeg(profile, tables, frame(3)), { profile: undefined }],
])('of %s no more is read than what tells something', (_, file, told) => {
  const { facts, asked } = looked(file);
  expect(facts).toMatchObject(told);
  expect(facts).toEqual(jpegFacts(file));
  expect(asked).toBeLessThan(200);
});

test.each([
  ['of a screen', profileOf('RGB ')],
  ['that is none', Buffer.alloc(50_000, 7)],
])('a profile %s does not explain the inks of a press', (_, other) => {
  expect(looked(jpeg(profiled(other), tables, frame(4))).facts).toMatchObject({ channels: 4, profile: undefined });
});

test('the profile of a picture in the inks of a press is read whole', () => {
  const { facts } = looked(jpeg(profile, tables, frame(4)));
  expect(facts?.profile).toEqual(new Uint8Array(profileOf('CMYK')));
});

test('a picture that ends anywhere in its headers is none', () => {
  const file = jpeg(exif(6).subarray(0, 300), tables, frame(3));
  file.writeUInt16BE(298, 4);
  expect(looked(file).facts?.width).toBe(4000);
  for (let length = 0; length < file.length - 5002; length += 1) expect(looked(file.subarray(0, length)).facts).toBeUndefined();
});
