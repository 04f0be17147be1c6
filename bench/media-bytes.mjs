const length = 2048;

/** A small file that is whole as far as `lint` looks, which is its beginning and its end; its name makes its bytes another file's. */
export function mediaBytes(path) {
  const [head = [], tail = []] = ends[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? [];
  const bytes = Buffer.alloc(length, path);
  bytes.set(head, 0);
  bytes.set(tail, length - tail.length);

  return bytes;
}

/** JFIF, a frame of 8 by 8 grey pixels, the beginning of its scan; the end mark. */
const jpeg = [
  [
    [0xff, 0xd8],
    [0xff, 0xe0, 0, 16, ...latin('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
  ].flat(),
  [0xff, 0xd9],
];
/** A head of 8 by 8 grey pixels and one chunk of data up to the last. */
const png = [
  [
    [...latin('\x89PNG\r\n\x1a\n')],
    [...word(13), ...latin('IHDR'), ...word(8), ...word(8), 8, 0, 0, 0, 0, ...word(0)],
    [...word(length - 33 - 12 - 12), ...latin('IDAT')],
  ].flat(),
  [...word(0), ...latin('IEND\xae\x42\x60\x82')],
];
/** A page of 8 by 8 pixels in one strip behind its directory. */
const tiff = [
  [
    [...latin('MM\0\x2a'), ...word(8), 0, 8],
    ...[
      [256, 8],
      [257, 8],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, 512],
      [277, 1],
      [279, 64],
    ].map(([tag, value]) => [tag >> 8, tag & 0xff, 0, 4, ...word(1), ...word(value)]),
    word(0),
  ].flat(),
];
/** Its kind, its contents, and data up to its end. */
const boxes = (brand) => [
  [
    [...word(24), ...latin(`ftyp${brand}`), ...word(0), ...latin('isomisom')],
    [...word(16), ...latin('moov'), ...word(8), ...latin('free')],
    [...word(length - 40), ...latin('mdat')],
  ].flat(),
];
const ends = {
  jpg: jpeg,
  jpeg,
  png,
  tif: tiff,
  tiff,
  pdf: [latin('%PDF-1.7\n'), latin('startxref\n0\n%%EOF\n')],
  mp4: boxes('isom'),
  m4a: boxes('M4A '),
  wav: [[...latin('RIFF'), ...word(length - 8).reverse(), ...latin('WAVE')]],
};

function latin(text) {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function word(value) {
  return [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}
