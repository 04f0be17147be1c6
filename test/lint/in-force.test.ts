import { describe, expect, test } from 'vitest';
import { told } from './small-regulation.ts';

const order = (date: string, fine: string) => ({ 文书: '当场行政处罚决定书', 日期: date, 罚款金额: fine });
const rule = (days: object) => ({ on: ['当场行政处罚决定书'], check: 'no-more', with: { of: '/罚款金额', most: '50' }, 'in-force': days });

describe('a rule of a certain time', () => {
  test('holds on its first day and not the day before', () => {
    const from = rule({ from: '2021-07-15' });
    expect(told(from, { records: [order('2021-07-15', '51')] })).toHaveLength(1);
    expect(told(from, { records: [order('2021-07-14', '51')] })).toEqual([]);
  });

  test('holds on its last day and not the day after', () => {
    const until = rule({ until: '2021-07-14' });
    expect(told(until, { records: [order('2021-07-14', '51')] })).toHaveLength(1);
    expect(told(until, { records: [order('2021-07-15', '51')] })).toEqual([]);
  });

  test('is judged by the date at its path', () => {
    const act = rule({ from: '2021-07-15', at: ['/违法时间', '/@start'] });
    expect(told(act, { records: [{ ...order('2021-08-01', '51'), 违法时间: '2021-07-14 23:59' }] })).toEqual([]);
    expect(told(act, { records: [order('2021-08-01', '51')] })).toHaveLength(1);
  });

  test('is judged by the moment of judgement where no date is written', () => {
    const { 日期: _, ...undated } = order('', '51');
    expect(told(rule({ until: '2021-07-14' }), { records: [undated] })).toEqual([]);
    expect(told(rule({ from: '2021-07-15' }), { records: [undated] })).toHaveLength(1);
  });
});
