import { expect, test } from 'vitest';
import { judgeTargets } from '../../src/cli/judge-targets.ts';
import { madeWorld } from '../made-world.ts';

test.each([
  ['a few cases save time', 23, []],
  ['many cases spare memory, once the first is judged', 24, ['spare']],
  ['a crowd of cases has threads too', 200, ['crew', 'spare']],
])('%s', async (_, count, done) => {
  const seen: string[] = [];
  const world = {
    ...madeWorld(),
    spareMemory: () => void seen.push('spare'),
    settleCompiler: () => void seen.push('settle'),
    startCrew: () => {
      seen.push('crew');
      return [];
    },
  };
  const targets = Array.from({ length: count }, () => ({ folder: 'examples/complaint-not-taken-up' }));
  const judged = await judgeTargets(
    { world, language: 'zh', finish: () => undefined },
    targets,
    { format: 'json', cache: false },
    undefined,
  );
  expect((await judged.verdict(0)).number).toBe('辽金普交举〔2026〕第0021号');
  expect(seen).toEqual(done);
  judged.stop();
});

test('once many are judged, V8 is told that it has seen what judging runs', async () => {
  const settled: true[] = [];
  const world = { ...madeWorld(), settleCompiler: () => void settled.push(true) };
  const targets = Array.from({ length: 51 }, () => ({ folder: 'examples/complaint-not-taken-up' }));
  const judged = await judgeTargets({ world, language: 'zh', finish: () => undefined }, targets, { format: 'json' }, undefined);
  for (let index = 0; index < 49; index += 1) await judged.verdict(index);
  expect(settled).toHaveLength(0);
  for (const index of [49, 50]) await judged.verdict(index);
  expect(settled).toHaveLength(1);
}, 60_000);
