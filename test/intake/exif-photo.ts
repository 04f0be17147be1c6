import { encode } from './tiff-tags.ts';

/** A JPEG of one grey pixel block, with an EXIF segment (CIPA DC-008) that names camera, time and place. */
export function exifPhoto(taken: string, filler = 0): Uint8Array {
  const tiff = encode({
    root: [
      [0x010f, 'DSJ'],
      [0x0110, 'BodyCam 3'],
    ],
    exif: [
      [0x9003, taken],
      [0x9011, '+08:00'],
    ],
    gps: [
      [1, 'N'],
      [2, [39, 3, 30]],
      [3, 'E'],
      [4, [121, 46, 12]],
    ],
  });
  const app1 = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, (app1.length + 2) >> 8, (app1.length + 2) & 0xff]);
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]);

  return Buffer.concat([head, app1, frame, scan, Buffer.from([filler, filler, 0xff, 0xd9])]);
}
