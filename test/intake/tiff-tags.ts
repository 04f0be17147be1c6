type Tag = readonly [tag: number, value: string | readonly number[]];

/** A big-endian TIFF structure (TIFF 6.0) with a root, an Exif and a GPS directory; numbers are written as rationals. */
export function encode({
  root,
  exif,
  gps,
}: {
  readonly root: readonly Tag[];
  readonly exif: readonly Tag[];
  readonly gps: readonly Tag[];
}): Buffer {
  const sizeOf = (count: number): number => 2 + count * 12 + 4;
  const exifAt = 8 + sizeOf(root.length + 2);
  const gpsAt = exifAt + sizeOf(exif.length);
  const data: Buffer[] = [];
  let dataAt = gpsAt + sizeOf(gps.length);

  const directory = (tags: readonly Tag[], pointers: readonly (readonly [number, number])[] = []): Buffer => {
    const entries = [...tags.map(([tag, value]) => entryOf(tag, value)), ...pointers.map(([tag, at]) => entry(tag, 4, 1, number(at)))];
    return Buffer.concat([short(entries.length), ...entries, number(0)]);
  };
  const head = Buffer.concat([Buffer.from('MM\0*', 'latin1'), number(8)]);
  const first = directory(root, [
    [0x8769, exifAt],
    [0x8825, gpsAt],
  ]);

  return Buffer.concat([head, first, directory(exif), directory(gps), ...data]);

  function entryOf(tag: number, value: Tag[1]): Buffer {
    if (typeof value !== 'string')
      return entry(tag, 5, value.length, put(Buffer.concat(value.flatMap((part) => [number(part), number(1)]))));
    const text = Buffer.from(`${value}\0`, 'latin1');
    return entry(tag, 2, text.length, text.length <= 4 ? Buffer.concat([text, Buffer.alloc(4 - text.length)]) : put(text));
  }

  function put(bytes: Buffer): Buffer {
    const at = dataAt;
    const padded = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
    data.push(padded);
    dataAt += padded.length;
    return number(at);
  }
}

function entry(tag: number, type: number, count: number, value: Buffer): Buffer {
  return Buffer.concat([short(tag), short(type), number(count), value]);
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
