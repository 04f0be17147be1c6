import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { VerifyReport } from '../../src/model/verify-report.ts';
import { type CraftedEntry, craftZip } from './craft-zip.ts';
import { bagFiles } from './make-bag.ts';
import { verifyPath } from './verify-path.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-zip-'));
const text = '案卷'.repeat(100);
const sound: readonly CraftedEntry[] = Object.entries(bagFiles({ 'data/a.txt': text, 'data/b.txt': text })).map(([path, data]) => ({
  name: `bag/${path}`,
  data,
}));

afterAll(() => rmSync(folder, { recursive: true }));

async function verifyBytes(bytes: Uint8Array): Promise<VerifyReport> {
  const path = join(folder, 'package.zip');
  writeFileSync(path, bytes);

  return verifyPath(path);
}

async function idsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings, valid } = await verifyBytes(bytes);
  expect(valid).toBe(findings.every(({ level }) => level !== 'error'));

  return findings.map(({ id, at }) => (at.file === '' ? id : `${id} ${at.file}`));
}

function changed(name: string, change: Partial<CraftedEntry>): Buffer {
  return craftZip(sound.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

test('a sound ZIP, stored or deflated', async () => {
  expect(await idsOf(craftZip(sound))).toEqual([]);
  expect(await idsOf(craftZip(sound.map((entry) => ({ ...entry, deflated: true }))))).toEqual([]);
});

test('the bag at the top of the ZIP', async () => {
  expect(await idsOf(craftZip(sound.map((entry) => ({ ...entry, name: entry.name.slice(4) }))))).toEqual(['V-no-folder']);
});

test('something beside the bag', async () => {
  expect(await idsOf(craftZip([...sound, { name: '__MACOSX/x', data: '' }]))).toEqual(['V-outside']);
});

test('cut short, at every quarter', async () => {
  const whole = craftZip(sound);
  for (const part of [0.25, 0.5, 0.75, 0.99]) expect(await idsOf(whole.subarray(0, whole.length * part))).toEqual(['V-cut-short']);
});

test('not a ZIP, and an empty file', async () => {
  expect(await idsOf(Buffer.from('hello'))).toEqual(['V-not-package']);
  expect(await idsOf(Buffer.alloc(0))).toEqual(['V-not-package']);
});

test('a damaged byte', async () => {
  const bytes = craftZip(sound);
  bytes[bytes.indexOf('案卷')] = 0x20;
  expect(await idsOf(bytes)).toEqual(['V-crc data/a.txt']);
});

test('a wrong CRC-32 with the right digest', async () => {
  expect(await idsOf(changed('bag/data/a.txt', { crc: 1 }))).toEqual(['V-crc data/a.txt']);
});

test.each(['../x.txt', '/etc/x.txt', 'bag/data/../../../x.txt', 'C:\\x.txt', '..\\x.txt'])('an entry that escapes: %s', async (name) => {
  const ids = await idsOf(craftZip([...sound, { name, data: 'x' }]));
  expect(ids.some((id) => id.startsWith('V-path-leaves'))).toBe(true);
});

test('a link', async () => {
  const ids = await idsOf(craftZip([...sound, { name: 'bag/data/c.txt', data: '/etc/hosts', mode: 0o120777 }]));
  expect(ids).toEqual(['V-link data/c.txt']);
});

test('two entries of one name', async () => {
  expect(await idsOf(craftZip([...sound, { name: 'bag/data/a.txt', data: text }]))).toEqual(['V-entry-twice data/a.txt']);
});

test('encrypted', async () => {
  expect(await idsOf(changed('bag/data/a.txt', { flags: 0x801 }))).toEqual(['V-encrypted data/a.txt']);
});

test('an unknown method', async () => {
  expect(await idsOf(changed('bag/data/a.txt', { method: 93 }))).toEqual(['V-method data/a.txt']);
});

test('a size that lies, both ways', async () => {
  expect(await idsOf(changed('bag/data/a.txt', { deflated: true, claimed: 10 }))).toEqual(['V-lying-size data/a.txt']);
  expect(await idsOf(changed('bag/data/a.txt', { deflated: true, claimed: 9999 }))).toEqual(['V-lying-size data/a.txt']);
});

test('entries that overlap', async () => {
  const bomb = craftZip([...sound, { name: 'bag/data/c.txt', data: text, offset: 0 }]);
  expect(await idsOf(bomb)).toContain('V-overlap data/c.txt');
});

test('an entry that explodes is not begun', async () => {
  const zeros = { name: 'bag/data/zeros', data: new Uint8Array(300 * 1024 * 1024), deflated: true };
  expect(await idsOf(craftZip([...sound, zeros]))).toEqual(['V-explodes data/zeros', 'V-extra data/zeros']);
});

test('an entry that says less than it unpacks to is stopped', async () => {
  const zeros = { name: 'bag/data/a.txt', data: new Uint8Array(300 * 1024 * 1024), deflated: true, claimed: text.length };
  expect(await idsOf(craftZip([...sound.filter(({ name }) => name !== zeros.name), zeros]))).toContain('V-lying-size data/a.txt');
});

test('names that Chinese systems write without a mark are read', async () => {
  const [mark = ''] = ['\u4e2d'];
  const files = bagFiles({ [`data/${mark}.txt`]: text });
  const bytes = craftZip(Object.entries(files).map(([path, data]) => ({ name: `bag/${path.replace(mark, '@@')}`, data, flags: 0 })));
  const inGbk = Buffer.from(bytes.toString('latin1').replaceAll('@@', '\xd6\xd0'), 'latin1');
  expect(await idsOf(inGbk)).toEqual([]);
});

test('the four properties leave to a person what no program can see', async () => {
  const { properties } = await verifyBytes(craftZip(sound));
  expect(properties.filter(({ result }) => result === 'manual').map(({ code }) => code)).toEqual(['GD-1-14', 'GD-3-4', 'GD-4-2']);
  expect(properties.filter(({ result }) => result === 'passed')).toHaveLength(properties.length - 3);
  const cut = await verifyBytes(craftZip(sound).subarray(0, 100));
  expect(cut.properties.filter(({ result }) => result === 'passed')).toEqual([]);
});
