import { expect, test } from 'vitest';
import { toldOnce } from '../../src/cli/told-once.ts';
import type { Finding } from '../../src/model/finding.ts';
import { madeWorld } from '../made-world.ts';

function at(file: string, fact: string): Finding {
  const text = { zh: fact, en: fact };
  return {
    id: 'shape-missing',
    level: 'error',
    says: text,
    remedy: text,
    fact: text,
    at: { file, line: 3, column: 5, length: 1, pointer: '/执法人员/2' },
    related: [],
  };
}

test('what stands in a file above several cases is told of the first of them, and what is new of each', () => {
  const fresh = toldOnce(madeWorld());
  const [register, own] = [at('../agency.yaml', '没有 执法证号'), at('case.yaml', '没有 执法证号')];

  expect(fresh('cases/1', [register, own])).toEqual([register, own]);
  expect(fresh('cases/2', [register, own])).toEqual([own]);
  expect(fresh('other/3', [register])).toEqual([register]);
  expect(fresh('cases/4', [at('../agency.yaml', '没有 保管人')])).toHaveLength(1);
});
