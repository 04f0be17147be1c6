import { expect, test } from 'vitest';
import { didYouMean } from '../../src/schema/did-you-mean.ts';

const known = ['时间', '地点', '执法人员', '出示证件', '签名', '被询问人', '日期'];
const synonyms = { 执法人员: ['询问人', '勘验人'] };

test.each([
  ['時間', '时间', 'traditional characters'],
  ['地點', '地点', 'traditional characters'],
  ['询问人', '执法人员', 'a synonym'],
  ['詢問人', '执法人员', 'a traditional synonym'],
  ['執法人員', '执法人员', 'traditional characters'],
  ['执法人元', '执法人员', 'one character off'],
  ['示出证件', '出示证件', 'two characters swapped'],
  ['签名人', '签名', 'a longer word'],
])('%s means %s: %s', (word, meant) => {
  expect(didYouMean(word, known, synonyms)).toBe(meant);
});

test('a stranger means nothing', () => {
  expect(didYouMean('天气', known, synonyms)).toBeUndefined();
});
