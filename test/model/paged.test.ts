import { describe, expect, test } from 'vitest';
import { paged, pageSize } from '../../src/model/paged.ts';
import type { Scratch } from '../../src/model/scratch.ts';

const most = 1024;

/** A scratch in memory, and how many pages were written there; it has room for so many of them. */
function watched(room = Number.POSITIVE_INFINITY) {
  const stored = new Map<number, Uint8Array>();
  const seen = { written: 0, read: 0 };
  const scratch: Scratch = {
    write: (at, bytes) => {
      if (seen.written >= room) return false;
      seen.written += 1;
      stored.set(at, bytes.slice());
      return true;
    },
    read: (at, into) => {
      seen.read += 1;
      into.set(stored.get(at) ?? new Uint8Array(into.length));
    },
    close: () => undefined,
  };
  return { scratch, seen };
}

const mark = (page: number) => Uint8Array.of(page & 255, page >> 8, 7);

/** Writes a mark into each of some pages, over their end, and reads them all again. */
function marked(scratch: Scratch | undefined, pages: number): readonly number[] {
  const bytes = paged(scratch);
  for (let page = 0; page < pages; page += 1) bytes.write((page + 1) * pageSize - 2, mark(page));
  return Array.from({ length: pages }, (_, page) => page).filter(
    (page) => bytes.read((page + 1) * pageSize - 2, 3).join() !== mark(page).join() || bytes.read(page * pageSize + 5, 1)[0] !== 0,
  );
}

describe('bytes in pages', () => {
  test('that fit into memory never leave it', () => {
    const { scratch, seen } = watched();
    expect(marked(scratch, most - 1)).toEqual([]);
    expect(seen.written).toBe(0);
  });

  test('that do not are on the scratch, and the same when they come back', () => {
    const { scratch, seen } = watched();
    expect(marked(scratch, 3 * most)).toEqual([]);
    expect(seen.written).toBeGreaterThan(2 * most - 2);
  });

  test.each([0, 5, most])('stay in memory where the scratch has room for %i', (room) => {
    expect(marked(watched(room).scratch, 3 * most)).toEqual([]);
  });

  test('stay in memory where there is none', () => expect(marked(undefined, 3 * most)).toEqual([]));
});
