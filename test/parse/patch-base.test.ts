import { expect, test } from 'vitest';
import { patchBase } from '../../src/parse/patch-base.ts';

const base = {
  案件: { 状态: '调查取证', 日期: { 启动: '2026-03-02' } },
  文书: [{ 文书: '询问笔录', 签名: [{ 人: '甲' }, { 人: '乙' }] }, { 文书: '送达回证' }, { 文书: '送达回证', 备注: '二' }],
  文件: [{ path: 'media/1.jpg' }],
};
const patch = (change: object) => patchBase(base, { set: {}, drop: [], add: [], ...change });

test('sets, making mappings on the way', () => {
  expect(patch({ set: { '案件/归档/归档时间': '2026-04-01', '询问笔录/签名/1/人': '丙', '送达回证#2/备注': '改' } })).toMatchObject({
    案件: { 归档: { 归档时间: '2026-04-01' } },
    文书: [{ 签名: [{ 人: '甲' }, { 人: '丙' }] }, {}, { 备注: '改' }],
  });
});
test('drops keys, elements, records and files', () => {
  const patched = patch({ drop: ['案件/日期', '询问笔录/签名/0', '送达回证#*', '文件:media/1.jpg'] });
  expect(patched).toEqual({ 案件: { 状态: '调查取证' }, 文书: [{ 文书: '询问笔录', 签名: [{ 人: '乙' }] }], 文件: [] });
});
test('adds records and files', () => {
  const { 文书: records, 文件: files } = patch({ add: [{ 文书: '结案报告' }, { path: 'media/2.jpg' }] });
  expect([records, files]).toMatchObject([
    [{}, {}, {}, { 文书: '结案报告' }],
    [{}, { path: 'media/2.jpg' }],
  ]);
});
test('leaves the base alone', () => {
  patch({ drop: ['案件/日期'] });
  expect(base.案件.日期.启动).toBe('2026-03-02');
});
test.each([{ drop: ['结案报告'] }, { drop: ['案件/归档'] }, { set: { '送达回证#3/备注': 'x' } }, { drop: ['文件:media/9.jpg'] }])(
  'refuses %j',
  (change) => {
    expect(() => patch(change)).toThrow();
  },
);
