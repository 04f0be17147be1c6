import { describe, expect, test } from 'vitest';
import { told } from '../small-regulation.ts';

describe('figures-agree', () => {
  const rule = { on: ['违法行为通知书'], check: 'figures-agree', with: { in: '/违法行为' } };
  const said = (违法行为: string, more: readonly Record<string, string>[] = []) => ({
    records: [
      { 文书: '违法行为通知书', 违法行为 },
      { 文书: '现场笔录', 现场情况: '经称重，车货总质量71640千克。' },
      { 文书: '违法行为调查报告', 处理意见: '该车车货总质量为71,640千克，超过限定标准22640千克。' },
      { 文书: '责令改正核查记录', 核查情况: '卸载后车货总质量48350千克。' },
      ...more,
    ],
  });
  test('a weight that only this record gives', () => {
    expect(told(rule, said('车货总质量72640千克。'))).toEqual([
      'r0.yaml/违法行为 只有这里写的是货总质量72640千克，别处写的是货总质量71640千克',
    ]);
  });
  test.each([
    ['the same weight', '车货总质量71640千克。', []],
    ['the same weight in tons', '车货总质量71.64吨。', []],
    ['a weight rounded', '车货总质量约71.6吨。', []],
    ['another weight beside the same', '初检车货总质量71640千克，复检车货总质量48260千克。', []],
    ['a weight that stands elsewhere too', '车货总质量48260千克。', [{ 文书: '书证', 说明: '复检48260千克' }]],
    ['a weight of other words', '牵引车整备质量8800千克。', []],
    ['what only one other record gives', '超过限定标准23640千克。', []],
  ] as const)('silent about %s', (_, words, more) => {
    expect(told(rule, said(words, more))).toEqual([]);
  });
});

describe('parts-said', () => {
  const rule = {
    on: ['强制执行记录'],
    check: 'parts-said',
    with: {
      in: ['/备注', '/执行情况'],
      amount: '/费用',
      after: '费用(?:为|：|[^，。；\\d]{0,4}\\d+元，其中)',
      unless: ['等', '其余', '预'],
    },
  };
  const said = (备注: string) => ({ records: [{ 文书: '强制执行记录', 费用: '3860', 备注 }] });
  test('items that come to another amount', () => {
    expect(told(rule, said('费用为挖掘机台班1600元、人工6人共1900元、清运460元，凭据附卷。'))).toEqual([
      'r0.yaml/备注 各项合计 3960 元，写的是 3860 元',
    ]);
  });
  test.each([
    ['items that come to it', '费用为挖掘机台班1600元、人工6人共1800元、清运460元。'],
    ['items behind the whole', '费用共3860元，其中机械1600元，人工1800元，清运460元。'],
    ['items that are not all', '费用为机械1600元、人工1800元，其余是清运。'],
    ['a price of one', '费用为机械1600元、人工每人300元。'],
    ['one amount', '费用为机械1600元。'],
    ['another sentence', '人工1900元。清运460元。'],
  ])('silent about %s', (_, words) => {
    expect(told(rule, said(words))).toEqual([]);
  });
});

describe('listed-before', () => {
  const rule = { on: ['重大案件审批表'], check: 'listed-before', with: { list: '/证据材料/*' } };
  const said = (日期: string, 证据材料: readonly string[]) => ({
    records: [
      { 文书: '重大案件审批表', 日期, 证据材料: [...证据材料] },
      { 文书: '询问笔录', 时间: { 起: '2026-03-05 09:00', 止: '2026-03-05 10:00' } },
      { 文书: '询问笔录', 时间: { 起: '2026-03-09 09:00', 止: '2026-03-09 10:00' } },
    ],
  });
  test('a record that came later', () => {
    expect(told(rule, said('2026-03-04', ['询问笔录']))).toEqual([
      'r0.yaml/证据材料/0 列了询问笔录，它的时间 2026-03-05 09:00 在这份文书以后',
    ]);
  });
  test.each([
    ['of the same day', '2026-03-05', ['询问笔录']],
    ['of which one came before', '2026-03-06', ['询问笔录']],
    ['that is not in the file', '2026-03-04', ['鉴定意见书']],
    ['that is no form', '2026-03-04', ['现场照片']],
  ])('silent about what is %s', (_, day, list) => {
    expect(told(rule, said(day, list))).toEqual([]);
  });
});

describe('papers-listed', () => {
  const rule = { on: ['重大案件审批表'], check: 'papers-listed', with: { list: '/证据材料/*', forms: 'yes', papers: '(报告|检测单)$' } };
  const said = (...证据材料: string[]) => ({
    records: [
      { 文书: '重大案件审批表', 证据材料 },
      { 文书: '询问笔录', 地点: '询问室' },
      { 文书: '书证', 名称: '车辆超限检测单（初检）', 说明: '交通警察大队的现场笔录复印件' },
    ],
  });
  test.each([
    ['a report of which nothing is said', '消防验收报告'],
    ['a form that is not in the file', '行政处罚决定书'],
    ['a paper of the same kind about something else', '车载终端检测单'],
  ])('%s', (_, paper) => {
    expect(told(rule, said(paper))).toEqual([`r0.yaml/证据材料/0 列了「${paper}」，案卷里没有`]);
  });
  test.each([
    ['a form that is in the file', '询问笔录'],
    ['a form that is there as a paper of another agency', '现场笔录'],
    ['a paper under its name', '超限检测单'],
    ['a copy of it', '车辆超限检测单复印件1份'],
    ['what is no such paper', '执法记录仪录像'],
  ])('silent about %s', (_, paper) => {
    expect(told(rule, said(paper))).toEqual([]);
  });
});

describe('products-said, of areas and of one product', () => {
  const areas = { on: ['现场笔录'], check: 'products-said', with: { in: '/现场情况' } };
  const here = (现场情况: string) => ({ records: [{ 文书: '现场笔录', 现场情况 }] });
  test('an area that its sides do not make', () => {
    expect(told(areas, here('墙面长6.0米，进深6.2米，面积31.2平方米。'))).toEqual([
      'r0.yaml/现场情况 长6.0米,进深6.2米,面积31.2平方米，算出来是 37.2 平方米',
    ]);
  });
  test.each([
    ['an area that they make', '墙面长6.0米，进深5.2米，面积31.2平方米。'],
    ['an area rounded', '长6.04米、宽5.17米、面积31平方米。'],
    ['an area by itself', '面积31.2平方米，檐口高3.4米。'],
  ])('silent about %s', (_, words) => {
    expect(told(areas, here(words))).toEqual([]);
  });

  const levy = { on: ['行政征收决定书'], check: 'products-said', with: { in: '/计算', is: '/数额' } };
  const due = (计算: string) => ({ records: [{ 文书: '行政征收决定书', 计算, 数额: '2500' }] });
  test('a levy that its reckoning does not make', () => {
    expect(told(levy, due('二十平方米乘以一百元'))).toEqual(['r0.yaml/数额 二十平方米乘以一百元，算出来是 2000 元，写的是 2500 元']);
  });
  test.each([
    ['one that it makes', '25平方米×100元'],
    ['one in words', '二十五平方米乘以每平方米一百元'],
    ['a reckoning in two steps', '二十平方米乘以一百元，加管理费五百元'],
  ])('silent about %s', (_, words) => {
    expect(told(levy, due(words))).toEqual([]);
  });
});
