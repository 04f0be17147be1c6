import { expect, test } from 'vitest';
import { judgeTargets } from '../../src/cli/judge-targets.ts';
import { madeWorld } from '../made-world.ts';

test.each([
  ['a few cases save time', 23, []],
  ['many cases spare memory, before threads are asked for', 24, ['spare', 'crew']],
])('%s', async (_, count, done) => {
  const seen: string[] = [];
  const world = {
    ...madeWorld(),
    spareMemory: () => void seen.push('spare'),
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
  expect(seen).toEqual(done);
  expect((await judged.verdict(0)).number).toBe('辽金普交举〔2026〕第0021号');
  judged.stop();
});
