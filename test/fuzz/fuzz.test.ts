import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import type { ListedFile } from '../../src/model/case.ts';
import { parseCase } from '../../src/parse/case.ts';
import { momentOf } from '../lint/small-regulation.ts';
import { rules } from '../made-rules.ts';
import { mutated, randomBytes, randomYaml, seeded } from './generate.ts';

/** FUZZ_SECONDS for a long run, FUZZ_SEED for one that failed. */
const seconds = Number(process.env.FUZZ_SECONDS ?? '5');
const seed = Number(process.env.FUZZ_SEED ?? '1');
const limitMs = 2000;
const limitBytes = 400 * 1024 * 1024;

const asOf = momentOf('2026-06-30 12:00');
const cases = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => sourcesOf(join('examples', name)));

test(`whatever stands in the files, an answer within two seconds (${seconds} s, seed ${seed})`, { timeout: (seconds + 120) * 1000 }, () => {
  const began = Date.now();
  const random = seeded(seed);
  let rounds = 0;
  let slowest = 0;
  judge(pickCase(random));
  const before = process.memoryUsage().heapUsed;
  while (Date.now() - began < seconds * 1000) {
    rounds += 1;
    const sources = spoilt(pickCase(random), random);
    const start = process.cpuUsage();
    const findings = judge(sources);
    const { user, system } = process.cpuUsage(start);
    slowest = Math.max(slowest, (user + system) / 1000);
    expect({ round: rounds, seed, slow: (user + system) / 1000 > limitMs }).toEqual({ round: rounds, seed, slow: false });
    for (const { at } of findings) expect(at.line).toBeGreaterThan(0);
  }
  console.log(`${rounds} cases, the slowest took ${Math.round(slowest)} ms`);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(limitBytes);
});

type Sources = ReadonlyMap<string, Uint8Array>;

function judge(sources: Sources) {
  const files = [...sources].map(([path, bytes]): ListedFile => ({ path, type: 'file', size: bytes.length }));
  const { value, findings } = parseCase('case', files, sources);
  return lint(value, rules, { asOf, found: findings });
}

/** One file of the case is replaced, changed or joined by another. */
function spoilt(sources: Sources, random: () => number): Sources {
  const paths = [...sources.keys()];
  const path = paths[Math.floor(random() * paths.length)] ?? 'case.yaml';
  const other = sources.get(paths[Math.floor(random() * paths.length)] ?? '') ?? new Uint8Array();
  const roll = random();
  const bytes =
    roll < 0.1
      ? randomBytes(random, Math.floor(random() * 4000))
      : roll < 0.35
        ? new TextEncoder().encode(randomYaml(random))
        : mutated(random, sources.get(path) ?? new Uint8Array(), other);
  return new Map([...sources, [roll > 0.95 ? 'records/新.yaml' : path, bytes]]);
}

/** case.yaml and six of the records: enough for them to meet, and many rounds in a second. */
function pickCase(random: () => number): Sources {
  const whole = cases[Math.floor(random() * cases.length)] ?? new Map<string, Uint8Array>();
  const first = Math.floor(random() * whole.size);
  return new Map([...whole].filter(([path], index) => path === 'case.yaml' || (index >= first && index < first + 6)));
}

function sourcesOf(folder: string): Sources {
  const records = readdirSync(join(folder, 'records')).filter((file) => file.endsWith('.yaml'));
  return new Map(
    ['case.yaml', ...records.map((file) => `records/${file}`)].map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
}
