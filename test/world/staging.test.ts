import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MachineTrouble } from '../../src/model/trouble.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { commitStaging, finishCommit, stagingFolder } from '../../src/world/staging.ts';
import { temporaryFolder } from './temporary.ts';

const dead = JSON.stringify({ host: 'elsewhere', pid: 1, began: '' });

function stage(folder: string, owner: string): string {
  const staging = stagingFolder(folder, 'a.pdf');
  mkdirSync(staging);
  writeFileSync(join(staging, 'owner.json'), owner);
  for (const name of ['a.pdf', 'a.zip', 'a.receipt.json']) writeFileSync(join(staging, name), 'new');

  return staging;
}

function age(path: string): void {
  const long = new Date(Date.now() - 10 * 60 * 1000);
  utimesSync(path, long, long);
}

test('files that share a name up to their ending share a folder', () => {
  expect(stagingFolder('/o', '辽〔2026〕1.5号.receipt.json')).toBe(stagingFolder('/o', '辽〔2026〕1.5号.pdf'));
  expect(stagingFolder('/o', 'a.pdf')).not.toBe(stagingFolder('/o', 'b.pdf'));
});

test('a promise is kept by whoever finds it, at every point where it may have been broken off', () => {
  const names = ['a.pdf', 'a.zip', 'a.receipt.json'];
  for (let done = 0; done <= names.length; done += 1) {
    const folder = temporaryFolder();
    for (const name of names) writeFileSync(join(folder, name), 'old');
    const staging = stage(folder, dead);
    writeFileSync(join(staging, 'commit.json'), JSON.stringify({ retired: [], names }));
    for (const name of names.slice(0, done)) writeFileSync(join(folder, name), readFileSync(join(staging, name)));
    expect(finishCommit(staging)).toBe(true);
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['new', 'new', 'new']);
    expect(finishCommit(staging)).toBe(true);
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['new', 'new', 'new']);
  }
});

test.each(['', '{"names":', 'null', '[]', '7'])('a damaged journal (%s) promises nothing, and its folder is cleared', async (text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.pdf'), 'old');
  const staging = stage(folder, dead);
  writeFileSync(join(staging, 'commit.json'), text);
  age(join(staging, 'owner.json'));
  const outputs = await nodeWorld().openOutputs(folder);
  await outputs.discard();
  expect([readdirSync(folder), readFileSync(join(folder, 'a.pdf'), 'utf8')]).toEqual([['a.pdf'], 'old']);
});

test('a journal names nothing outside its folder', () => {
  const folder = temporaryFolder();
  const staging = stage(folder, dead);
  writeFileSync(join(folder, 'victim'), 'x');
  writeFileSync(join(staging, 'commit.json'), JSON.stringify({ retired: ['../victim', '..', 'sub/x'], names: ['../../x'] }));
  finishCommit(staging);
  expect(existsSync(join(folder, 'victim'))).toBe(true);
});

test('what dead runs left is finished or cleared when the folder is next used; what the living write stays', async () => {
  const folder = temporaryFolder();
  const staging = stage(folder, dead);
  age(join(staging, 'owner.json'));
  commitStaging(stage(join(temporaryFolder()), dead), { retired: [], names: [] });
  mkdirSync(join(folder, '.live.dossier'));
  writeFileSync(join(folder, '.live.dossier', 'owner.json'), dead);
  const outputs = await nodeWorld().openOutputs(folder);
  await outputs.discard();
  expect(readdirSync(folder)).toEqual(['.live.dossier']);
});

test('the outputs of a live run elsewhere are not touched', async () => {
  const folder = temporaryFolder();
  stage(folder, dead);
  const outputs = await nodeWorld().openOutputs(folder);
  await expect(outputs.openFile('a.pdf')).rejects.toBeInstanceOf(MachineTrouble);
  await outputs.discard();
  expect(existsSync(stagingFolder(folder, 'a.pdf'))).toBe(true);
});

test('a retired file goes with the commit, not before', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.zip'), 'old');
  const outputs = await nodeWorld().openOutputs(folder);
  const sink = await outputs.openFile('a.pdf');
  await sink.write(Buffer.from('new'));
  await sink.close();
  outputs.retire('a.zip');
  expect(existsSync(join(folder, 'a.zip'))).toBe(true);
  await outputs.commit();
  expect(readdirSync(folder)).toEqual(['a.pdf']);
  await outputs.discard();
});

test('a folder in the place of an output is told before anything is written', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a.zip'));
  const outputs = await nodeWorld().openOutputs(folder);
  await expect(outputs.openFile('a.zip')).rejects.toThrow(/却是文件夹/);
  await outputs.discard();
  expect(readdirSync(folder)).toEqual(['a.zip']);
});

test('discarded outputs leave nothing', async () => {
  const folder = temporaryFolder();
  const outputs = await nodeWorld().openOutputs(folder);
  await (await outputs.openFile('a.pdf')).write(Buffer.from('x'));
  await outputs.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('an output folder that cannot be made is a trouble in words', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(nodeWorld().openOutputs(join(folder, 'file', 'out'))).rejects.toThrow(/不是文件夹|already|没有/);
});
