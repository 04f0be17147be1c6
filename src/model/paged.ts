import type { Scratch } from './scratch.ts';

/** Bytes in one long row, zeros at first, of which only the pieces that were asked for last are in memory. */
export interface Paged {
  write(at: number, bytes: Uint8Array): void;
  /** Stands until the next call of either. */
  read(at: number, length: number): Uint8Array;
}

export const pageSize = 4096;
/** So many pages are in memory. */
const most = 1024;

interface Page {
  readonly bytes: Uint8Array;
  changed: boolean;
}

/** Makes one. Where the scratch has no room, or is missing, everything stays in memory. */
export function paged(scratch?: Scratch): Paged {
  /** By number; the one that was not asked for the longest first. */
  const pages = new Map<number, Page>();
  let full = scratch === undefined;
  let latest: readonly [number: number, page: Page] | undefined;

  return {
    write(at, bytes) {
      for (let done = 0; done < bytes.length; ) {
        const begin = (at + done) % pageSize;
        const page = pageOf(Math.floor((at + done) / pageSize));
        const part = bytes.subarray(done, done + pageSize - begin);
        page.bytes.set(part, begin);
        page.changed = true;
        done += part.length;
      }
    },

    read(at, length) {
      const begin = at % pageSize;
      if (begin + length <= pageSize) return pageOf(Math.floor(at / pageSize)).bytes.subarray(begin, begin + length);

      const found = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const from = (at + done) % pageSize;
        const part = pageOf(Math.floor((at + done) / pageSize)).bytes.subarray(from, from + length - done);
        found.set(part, done);
        done += part.length;
      }
      return found;
    },
  };

  function pageOf(number: number): Page {
    if (latest?.[0] === number) return latest[1];
    const known = pages.get(number);
    const page = known ?? { bytes: roomFor(number), changed: false };
    if (known !== undefined) pages.delete(number);
    pages.set(number, page);
    latest = [number, page];

    return page;
  }

  /** A page's bytes, in the memory of one that is not needed now. */
  function roomFor(number: number): Uint8Array {
    const bytes = freed() ?? new Uint8Array(pageSize);
    scratch?.read(number * pageSize, bytes);

    return bytes;
  }

  function freed(): Uint8Array | undefined {
    const [oldest] = pages;
    if (full || pages.size < most || oldest === undefined) return undefined;
    const [number, page] = oldest;
    if (page.changed && scratch?.write(number * pageSize, page.bytes) !== true) {
      full = true;
      return undefined;
    }
    pages.delete(number);

    return page.bytes;
  }
}
