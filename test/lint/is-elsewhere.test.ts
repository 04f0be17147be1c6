import { expect, test } from 'vitest';
import { isElsewhere } from '../../src/lint/is-elsewhere.ts';

test.each([
  ['大连市金普新区示例路10号', '沈阳市和平区示例路10号'],
  ['大连市金普新区示例路', '大连市沙河口区示例路'],
  ['执法大队询问室', 'G201国道K12+300路段'],
])('%s is certainly not %s', (one, other) => expect([isElsewhere(one, other), isElsewhere(other, one)]).toEqual([true, true]));

test.each([
  ['大连市金普新区示例路10号', '大连市金州区示例路10号'],
  ['大连市经济技术开发区示例路10号', '大连市金普新区示例路10号'],
  ['大连市金普新区示例路10号', '示例路10号'],
  ['局二楼听证室', '大连金普新区交通运输局二楼听证室'],
])('%s may be %s', (one, other) => expect([isElsewhere(one, other), isElsewhere(other, one)]).toEqual([false, false]));
