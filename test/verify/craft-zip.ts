import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a crafted ZIP; whatever is given here is written, true or not. */
export interface CraftedEntry {
  readonly name: string;
  readonly data?: Uint8Array | string;
  readonly deflated?: boolean;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** The size that the headers claim. */
  readonly claimed?: number;
  /** Unix mode, such as 0o120777 for a link. */
  readonly mode?: number;
  /** Offset of the local header that the directory claims. */
  readonly offset?: number;
}

/** Builds a ZIP byte by byte, so that it can lie. */
export function craftZip(entries: readonly CraftedEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data ?? '');
    const packed = entry.deflated === true ? deflateRawSync(data) : data;
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x800, 2);
    common.writeUInt16LE(entry.method ?? (entry.deflated === true ? 8 : 0), 4);
    common.writeUInt32LE(0x00210000, 6);
    common.writeUInt32LE(entry.crc ?? crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claimed ?? data.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(entry.offset ?? offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);

  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
