import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { Volume } from '../../src/model/volume.ts';
import { fakeMeasure, fakePictures, fakeTheme } from './fake.ts';
import { show } from './show.ts';

const folder = join(import.meta.dirname, 'volumes');

describe('volumes on pages', () => {
  test.each(readdirSync(folder).sort())('%s', (story) => {
    const volume: Volume = { ...plain, ...parse(readFileSync(join(folder, story, 'volume.yaml'), 'utf8')) };
    const shown = show(layoutVolume(volume, fakeTheme, fakeMeasure, fakePictures));
    const file = join(folder, story, 'pages.txt');
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, shown);
    expect(shown).toBe(readFileSync(file, 'utf8'));
  });
});

const plain: Volume = {
  meta: { title: '', author: '', subject: '', keywords: [], producer: '', created: '2026-01-01T00:00:00Z', language: 'zh-CN' },
  front: [],
  body: [],
  back: [],
  pageNumber: 'top-outer',
};
