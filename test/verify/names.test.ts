import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bagFiles, writeFolder } from './make-bag.ts';
import { verifyPath } from './verify-path.ts';

/** Bags whose names a checkout on another system would not survive: made when they are needed. */
const stories: readonly (readonly [story: string, payload: Readonly<Record<string, string>>, expected: readonly string[]])[] = [
  ['names that differ in letter case', { 'data/a.txt': '1', 'data/A.txt': '2' }, ['warning V-name-twin data/a.txt']],
  [
    'names that differ in Unicode form',
    { 'data/\u00e9': '1', 'data/e\u0301': '2' },
    ['warning V-name-portable data/e\u0301', 'warning V-name-twin data/\u00e9'],
  ],
  [
    'files that systems leave behind',
    { 'data/Thumbs.db': '', 'data/.DS_Store': '' },
    ['warning V-name-system data/.DS_Store', 'warning V-name-system data/Thumbs.db'],
  ],
  ['a device name', { 'data/con.txt': 'x' }, ['warning V-name-portable data/con.txt']],
  ['a dot at the end', { 'data/x.': 'x' }, ['warning V-name-portable data/x.']],
  ['a colon', { 'data/10:30': 'x' }, ['warning V-name-portable data/10:30']],
  ['a change of direction', { 'data/a\u202etxt.exe': 'x' }, ['warning V-name-portable data/a\u202etxt.exe']],
];

test.each(stories)('%s', async (_, payload, expected) => {
  const folder = writeFolder(bagFiles(payload));
  const report = await verifyPath(folder);
  rmSync(folder, { recursive: true });
  expect(report.findings.map(({ level, id, at }) => `${level} ${id} ${at.file}`)).toEqual(expected);
  expect(report.valid).toBe(true);
});

test('a name that the manifest writes in another Unicode form is the same file', async () => {
  const folder = writeFolder({
    ...bagFiles({ 'data/\u00e9': 'x' }),
    'manifest-sha256.txt': bagFiles({ 'data/e\u0301': 'x' })['manifest-sha256.txt'] ?? '',
  });
  const report = await verifyPath(folder);
  rmSync(folder, { recursive: true });
  expect(report.findings.map(({ id }) => id)).toEqual(['V-name-nfc']);
});

test('a line break in a name is encoded in the manifest', async () => {
  const files = bagFiles({ 'data/a\nb': 'x' });
  const folder = writeFolder({ ...files, 'manifest-sha256.txt': (files['manifest-sha256.txt'] ?? '').replace('a\nb', 'a%0Ab') });
  const report = await verifyPath(folder);
  rmSync(folder, { recursive: true });
  expect(report.findings.map(({ id }) => id)).toEqual(['V-name-portable']);
});

test('a link is refused, and never followed', async () => {
  const folder = writeFolder(bagFiles({ 'data/a.txt': 'x' }));
  symlinkSync('/etc/hostname', join(folder, 'data', 'b.txt'));
  const report = await verifyPath(folder);
  rmSync(folder, { recursive: true });
  expect(report.findings.map(({ id, at }) => `${id} ${at.file}`)).toEqual(['V-link data/b.txt']);
});
