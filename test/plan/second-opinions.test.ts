import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { thorough } from '../thorough.ts';
import { verifyPath } from '../verify/verify-path.ts';
import { temporaryFolder } from '../world/temporary.ts';
import { bagitJava, bagitPython, type Judge } from './bagit-tools.ts';
import { writeSample } from './sample-folder.ts';
import { writePackage } from './write-package.ts';

const judges = new Map<string, Judge | undefined>();
/** Readers that are not ours; fetched and asked in CI. */
const readers = ['bagit-python', 'bagit-java'];

beforeAll(() => {
  judges.set('bagit-python', bagitPython());
  judges.set('bagit-java', bagitJava());
});

const damages: readonly (readonly [story: string, damage: (bag: string) => void])[] = [
  ['a byte of a photo is changed', (bag) => flip(join(bag, 'data/media/现场 01.jpg'))],
  ['a byte of the largest file is changed', (bag) => flip(join(bag, 'data/media/询问室.mp4'))],
  ['a file is missing', (bag) => rmSync(join(bag, 'data/scans/原件.pdf'))],
  ['a file is added', (bag) => writeFileSync(join(bag, 'data/scans/x.pdf'), 'x')],
  ['bag-info.txt is changed', (bag) => writeFileSync(join(bag, 'bag-info.txt'), 'Source-Organization: x\n')],
  ['a manifest is missing', (bag) => rmSync(join(bag, 'manifest-sha512.txt'))],
  ['bagit.txt is missing', (bag) => rmSync(join(bag, 'bagit.txt'))],
];

describe.each(readers)('%s', (name) => {
  test('accepts our package and refuses what damage made of it, as we do', async ({ skip }) => {
    const judge = judges.get(name);
    if (judge === undefined && !thorough) skip(`${name} cannot be had here`);
    const folder = temporaryFolder();
    writeSample(join(folder, 'case'));
    await writePackage({ from: join(folder, 'case'), to: folder, name: '案卷', algorithms: ['sha256', 'sha512'] });
    const bags = join(folder, 'bags');
    mkdirSync(bags);
    unpack(join(folder, '案卷.zip'), bags);
    const spoiled = damages.map(([, damage], index) => {
      const bag = join(bags, String(index));
      cpSync(join(bags, '案卷'), bag, { recursive: true });
      damage(bag);

      return bag;
    });

    expect(judge?.([join(bags, '案卷'), ...spoiled])).toEqual([true, ...damages.map(() => false)]);
    expect((await verifyPath(join(folder, '案卷.zip'))).findings).toEqual([]);
    expect((await verifyPath(join(bags, '案卷'))).findings).toEqual([]);
    expect(await Promise.all(spoiled.map(async (bag) => (await verifyPath(bag)).valid))).toEqual(damages.map(() => false));
  });
});

/** Where bagit-python and RFC 8493 part; ours are judged by the RFC. */
const pythonDiffers: Readonly<Record<string, string>> = {
  'invalid/bag-info-space-before-colon': 'it trims (section 2.2.2)',
  'invalid/fetch-drive-path': 'a drive is dangerous only on Windows to it',
  'invalid/fetch-of-unlisted-file': 'it does not compare fetch.txt with the manifests (section 2.2.3)',
  'invalid/listed-in-one-manifest-only': 'it wants a file in one manifest, the RFC in every one (section 2.1.3)',
  'invalid/manifest-line-without-path': 'it passes over lines that it cannot read',
  'invalid/oxum-twice': 'it takes the first (section 2.2.2)',
  'invalid/space-at-line-end': 'it trims (section 2.1.1)',
  'invalid/space-before-colon': 'it trims (section 2.1.1)',
  'invalid/third-line-in-bagit.txt': 'it reads on (section 2.1.1)',
  'invalid/two-spaces-after-colon': 'it trims (section 2.1.1)',
  'valid/percent-in-names': 'it does not decode %25 (section 2.1.3)',
};

test('bagit-python agrees on our bags, but for what it is known to overlook', ({ skip }) => {
  const judge = judges.get('bagit-python');
  if (judge === undefined && !thorough) skip('bagit-python cannot be had here');
  const bags = ['valid', 'warning', 'invalid'].flatMap((kind) => readdirSync(join('test/bags', kind)).map((name) => `${kind}/${name}`));
  const verdicts = judge?.(bags.map((bag) => resolve('test/bags', bag, 'bag'))) ?? [];
  const disagreed = bags.filter((bag, index) => verdicts[index] !== !bag.startsWith('invalid/'));
  expect(disagreed.sort()).toEqual(Object.keys(pythonDiffers));
});

describe('other readers', () => {
  const probes = { sha256sum: '--version', unzip: '-v', bsdtar: '--version', python3: '--version' };
  test.for(Object.entries(probes))('%s reads our package', async ([program, probe], { skip }) => {
    if (spawnSync(program, [probe]).status !== 0 && !thorough) skip(`${program} is missing`);
    const folder = temporaryFolder();
    const paths = writeSample(join(folder, 'case'));
    await writePackage({ from: join(folder, 'case'), to: folder, name: '案卷' });
    const zip = join(folder, '案卷.zip');
    const environment = { ...process.env, LC_ALL: 'C.UTF-8' };
    const unpacked = join(folder, 'unpacked');
    mkdirSync(unpacked);
    const commands: Readonly<Record<string, readonly string[]>> = {
      unzip: ['-q', zip, '-d', unpacked],
      bsdtar: ['-xf', zip, '-C', unpacked],
      python3: [
        '-c',
        'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nz.extractall(sys.argv[2])',
        zip,
        unpacked,
      ],
    };
    const own = commands[program];
    if (own === undefined) unpack(zip, unpacked);
    else expect(spawnSync(program, own, { env: environment, encoding: 'utf8' })).toMatchObject({ status: 0 });
    for (const path of paths)
      expect(readFileSync(join(unpacked, '案卷', 'data', path)).equals(readFileSync(join(folder, 'case', path)))).toBe(true);
    if (program !== 'sha256sum') return;
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      const lines = readFileSync(join(unpacked, '案卷', manifest), 'utf8');
      const { status, stderr } = spawnSync('sha256sum', ['--check', '--strict', '--quiet'], {
        cwd: join(unpacked, '案卷'),
        input: lines,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
    }
  });
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

function unpack(zip: string, folder: string): void {
  const script = 'import sys, zipfile\nzipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])';
  const { status } = spawnSync('python3', ['-c', script, zip, folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (status !== 0) throw new Error('python3 cannot unpack the package');
}
