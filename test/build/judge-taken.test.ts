import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeTaken } from '../../src/build/judge-taken.ts';
import { lintCase } from '../../src/build/lint-case.ts';
import { payloadFiles } from '../../src/build/payload-files.ts';
import { digestOnly, takeFiles } from '../../src/build/take-files.ts';
import type { Algorithm } from '../../src/model/digest.ts';
import { madeWorld } from '../made-world.ts';
import { temporaryFolder } from '../world/temporary.ts';

const world = madeWorld();
const options = { asOf: '2026-11-20', quick: true };

function exampleFolder(): string {
  const folder = join(temporaryFolder(), 'case');
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  return folder;
}

/** The case as a build judges it before its files are read, and the findings once they are. */
async function taken(folder: string, algorithm: Algorithm = 'sha256') {
  const linted = await lintCase(world, folder, options);
  let judged = 0;
  const watched: typeof linted = {
    ...linted,
    rejudge: (digests) => {
      judged += 1;
      return linted.rejudge(digests);
    },
  };
  const files = await takeFiles(payloadFiles(world, linted.parsed), digestOnly(world, [algorithm]));
  const findings = await judgeTaken(world, watched, files);

  return { before: linted.findings, findings, judged };
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test('files that are as the ledger says are not judged a second time', async () => {
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const { before, findings, judged } = await taken(exampleFolder(), algorithm);
    expect(findings).toEqual(before);
    expect(judged).toBe(0);
  }
});

test('another byte under the same size is found', async () => {
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const folder = exampleFolder();
    flip(join(folder, 'media/02-现场全景.jpg'));
    const { before, findings, judged } = await taken(folder, algorithm);
    expect(before.map(({ id }) => id)).not.toContain('A30-tamper');
    expect(findings.map(({ id }) => id)).toContain('A30-tamper');
    expect(judged).toBe(1);
  }
});

test('a file of another size, which was read before, is told once', async () => {
  const folder = exampleFolder();
  const path = join(folder, 'media/02-现场全景.jpg');
  writeFileSync(path, readFileSync(path).subarray(0, -1));
  const { before, findings, judged } = await taken(folder);
  expect(before.map(({ id }) => id)).toContain('A30-tamper');
  expect(findings).toEqual(before);
  expect(judged).toBe(0);
});
