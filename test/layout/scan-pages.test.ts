import { describe, expect, test } from 'vitest';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { ScanItem } from '../../src/model/page.ts';
import type { Volume } from '../../src/model/volume.ts';
import { shipped } from '../compose/read-templates.ts';
import { fakeMeasure } from './fake.ts';

const { theme } = shipped.value;
const edge = 14;
/** Points, as scanners and telephones make them. */
const sizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [842, 1191],
  A4: [595, 842],
  'A4 across': [842, 595],
  A5: [420, 595],
  A6: [298, 420],
  letter: [612, 792],
  'letter across': [792, 612],
  legal: [612, 1008],
  'a photograph, 3 to 2': [3000, 2000],
  'a till receipt': [220, 900],
  'an identity card': [243, 153],
};

describe.each([true, false])('a scan keeps clear of the edges of the paper; printed on both sides: %s', (duplex) => {
  test.each(Object.entries(sizes))('%s', (_, [width, height]) => {
    const blocks = [1, 2].map(() => ({ kind: 'scan', file: 'a.pdf', alt: '' }) as const);
    const volume: Volume = {
      meta: { title: '', author: '', subject: '', keywords: [], producer: '', created: '2026-01-01T00:00:00Z', language: 'zh-CN' },
      front: [],
      body: [{ id: 'a', title: 'a', ownNumbers: false, blocks }],
      back: [],
      pageNumber: 'top-outer',
    };
    const pictures = { picture: () => undefined, scan: () => ({ pages: [{ width, height }] }) };
    const { pages } = layoutVolume(volume, { ...theme, duplex }, fakeMeasure, pictures);
    const scans = pages.flatMap(({ items }) => items.filter((item): item is ScanItem => item.kind === 'scan'));
    const numbers = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.y] : [])));

    expect(scans).toHaveLength(2);
    for (const scan of scans) {
      expect(scan.x).toBeGreaterThanOrEqual(edge - 0.01);
      expect(scan.x + scan.width).toBeLessThanOrEqual(theme.paper.width - edge + 0.01);
      expect(scan.y).toBeGreaterThan(Math.max(...numbers));
      expect(scan.y + scan.height).toBeLessThanOrEqual(theme.paper.height - edge + 0.01);
    }
  });
});
