/** A TIFF file of one strip, little-endian. `tags`: what it says beside the place of its data; several values are shorts, such as bits of each sample. */
export function madeTiff(tags: Readonly<Record<number, number | readonly number[]>>, data: Uint8Array): Uint8Array {
  const all: typeof tags = { ...tags, 273: 0, 279: data.length };
  const entries = Object.entries(all).map(([tag, value]) => [Number(tag), value] as const);
  const lists = entries.flatMap(([, value]) => (typeof value === 'number' ? [] : [value.length * 2]));
  const listsAt = 8 + 2 + entries.length * 12 + 4;
  const dataAt = listsAt + lists.reduce((sum, size) => sum + size, 0);
  const bytes = Buffer.alloc(dataAt + data.length);
  bytes.set([0x49, 0x49, 42, 0, 8]);
  bytes.writeUInt16LE(entries.length, 8);
  let free = listsAt;
  for (const [index, [tag, value]] of entries.entries()) {
    const at = 10 + index * 12;
    const values = typeof value === 'number' ? [] : value;
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(typeof value === 'number' ? 4 : 3, at + 2);
    bytes.writeUInt32LE(Math.max(values.length, 1), at + 4);
    bytes.writeUInt32LE(typeof value !== 'number' ? free : tag === 273 ? dataAt : value, at + 8);
    for (const each of values) free = bytes.writeUInt16LE(each, free);
  }
  bytes.set(data, dataAt);
  return new Uint8Array(bytes);
}

/** What every page says: one strip of so many pixels, bits a sample, and how its samples are to be read. */
export function tiffTags(width: number, height: number, bits: number, photometric: number, samples: number) {
  return {
    256: width,
    257: height,
    258: samples < 3 ? bits : Array.from({ length: samples }, () => bits),
    259: 1,
    262: photometric,
    277: samples,
    278: height,
  };
}
