import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rounds } from '../thorough.ts';
import { countChanges, runKilled, spread } from '../world/kill-at.ts';
import { signsOnly } from '../world/read-set.ts';
import { exifPhoto } from './exif-photo.ts';
import { ledgerOf, recordsOf } from './read-folder.ts';
import { lintIds, program, runDossier } from './run-dossier.ts';
import { smallCase } from './small-case.ts';

const photo = exifPhoto('2026:03:02 08:45:10');
const by = ['--by', '王一鸣'];

test('an intake that is killed at any change to the disk goes on where it stopped', async () => {
  const names = Array.from({ length: 4 }, (_, index) => `v${index}.jpg`);
  const files = Object.fromEntries(names.map((name, index) => [name, Buffer.concat([photo, Buffer.alloc(200_000, index)])]));
  const counted = smallCase(files);
  const changes = countChanges(program, 'intake', counted.card, '--case', counted.folder, ...by);
  for (const at of spread(changes, rounds(20, 4))) {
    const { folder, card } = smallCase(files);
    const words = ['intake', card, '--case', folder, ...by];
    runKilled(at, program, ...words);
    const next = await runDossier(...words);
    expect({ at, status: next.status, ...(next.status === 0 ? {} : next) }).toEqual({ at, status: 0 });
    expect(readdirSync(join(folder, 'media')).filter((name) => !name.startsWith('.'))).toEqual(names);
    expect(ledgerOf(folder)).toHaveLength(names.length);
    expect(['', 'media', 'records'].filter((path) => !signsOnly(join(folder, path)))).toEqual([]);
    expect(await lintIds(folder)).toEqual([]);
    const described = recordsOf(folder).flatMap((name) => parse(readFileSync(join(folder, 'records', name), 'utf8')).资料);
    expect(described.map((item: { 文件: string }) => item.文件).sort()).toEqual(names.map((name) => `media/${name}`));
  }
});
