import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Across, acrossCases } from '../../src/lint/across-cases.ts';
import { answerFindings } from '../../src/lint/answer-findings.ts';
import { judge as judgeParsed } from '../../src/lint/judge.ts';
import type { ListedFile } from '../../src/model/case.ts';
import { parseAgency } from '../../src/parse/agency.ts';
import { parseCase } from '../../src/parse/case.ts';
import { parseLedger } from '../../src/parse/ledger.ts';
import { parseWaivers } from '../../src/parse/waivers.ts';
import { momentOf } from '../lint/moment-of.ts';
import { rules } from '../made-rules.ts';
import { rounds } from '../thorough.ts';
import { mutated, randomBytes, randomYaml, seeded } from './generate.ts';

const register = `机关: 大连金普新区交通运输局
执法人员: [{ 姓名: 王一鸣, 执法证号: '06021399001', 有效期: { 自: 2024-01-01, 至: 2026-02-28 } }, { 姓名: 李思远, 执法证号: '06021399002' }]
保管人: [{ 姓名: 周慧, 指定日期: 2024-01-01 }]
设备: [{ 编号: JP-017, 保管人: 周慧, 启用: 2024-01-01, 停用: 2026-12-31 }]
培训: [{ 日期: 2026-01-10, 内容: 执法记录仪使用 }]
泄露: [{ 发现时间: 2026-03-20, 内容: 录像截图外传 }]
`;

/** So many batches of so many cases; FUZZ_BATCHES for a long run, FUZZ_SEED with the seed of one that failed. */
const batches = Number(process.env.FUZZ_BATCHES ?? rounds(150, 3));
const firstSeed = Number(process.env.FUZZ_SEED ?? '1');
const casesInBatch = 50;
/** Bytes that may still be held after a batch. */
const limitBytes = 100 * 1024 * 1024;

const asOf = momentOf('2026-06-30 12:00');
const cases = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => sourcesOf(join('examples', name)));

const collectGarbage = garbageCollector();

// Vitest ends a batch that hangs: two seconds a case, of which one takes some hundredths.
describe('whatever stands in the files, there is an answer', { timeout: casesInBatch * 2_000 }, () => {
  test.each(Array.from({ length: batches }, (_, index) => firstSeed + index))('seed %i', (seed) => {
    const random = seeded(seed);
    let across = acrossCases();
    judge(pickCase(random), across, 0);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let round = 1; round <= casesInBatch; round += 1) {
      for (const { at } of judge(spoilt(pickCase(random), random), across, round)) expect(at.line).toBeGreaterThan(0);
    }
    across = acrossCases();
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(limitBytes);
  });
});

type Sources = ReadonlyMap<string, Uint8Array>;

/** Everything that is read of a case and above it, its waivers answered, and its traits held against those of cases before it. */
function judge(sources: Sources, across: Across, round: number) {
  const files = [...sources].map(([path, bytes]): ListedFile => ({ path, type: 'file', size: bytes.length }));
  const { value, findings } = parseCase('case', files, sources);
  const ledger = parseLedger(sources.get('ledger.jsonl') ?? new Uint8Array(), sha256);
  const agency = parseAgency('agency.yaml', sources.get('agency.yaml') ?? new Uint8Array());
  const parsed = { ...value, ledger: ledger.value, ...(agency.value === undefined ? {} : { agency: agency.value }) };
  const judged = judgeParsed(parsed, rules, { asOf, found: [...findings, ...ledger.findings, ...agency.findings] });
  across(`case ${round}`, judged.traits());
  return answerFindings(judged.findings, parseWaivers(sources.get('waivers.yaml')), rules, value.data);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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

/** What stands beside the records and six of them: enough for them to meet, and many rounds in a second. */
function pickCase(random: () => number): Sources {
  const whole = cases[Math.floor(random() * cases.length)] ?? new Map<string, Uint8Array>();
  const first = Math.floor(random() * whole.size);
  return new Map([...whole].filter(([path], index) => !path.startsWith('records/') || (index >= first && index < first + 6)));
}

function sourcesOf(folder: string): Sources {
  const records = readdirSync(join(folder, 'records')).filter((file) => file.endsWith('.yaml'));
  const paths = ['case.yaml', 'waivers.yaml', 'ledger.jsonl', ...records.map((file) => `records/${file}`)];
  const own = paths
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const);
  return new Map([...own, ['agency.yaml', new TextEncoder().encode(register)]]);
}

/** Memory is asked after what nobody holds has gone, so that the answer is always the same. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');

  return runInNewContext('gc');
}
