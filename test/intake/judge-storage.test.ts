import { expect, test } from 'vitest';
import { freePath } from '../../src/intake/free-path.ts';
import { judgeStorage, type StorageFacts } from '../../src/intake/judge-storage.ts';
import { parseMoment } from '../../src/model/moment.ts';

function verdict(ended: string | undefined, stored: string, excuse: Partial<StorageFacts> = {}): string {
  const moment = parseMoment(stored);
  if (moment === undefined) throw new Error(stored);
  const { 结果, 期限 = '', 说明 = '' } = judgeStorage({ ended, stored: moment, ...excuse });

  return [结果, 期限.slice(0, 16), 说明].filter((text) => text !== '').join(' ');
}

test.each([
  ['exactly 24 hours', '2026-03-02 09:20', '2026-03-03 09:20', {}, '按时 2026-03-03 09:20'],
  ['months', '2026-03-02 09:20', '2026-06-03 09:21', {}, '超时 2026-03-03 09:20 超过 92 天'],
  ['a minute more', '2026-03-02 09:20', '2026-03-03 09:21', {}, '超时 2026-03-03 09:20 超过 1 分钟'],
  ['a clock of another zone', '2026-03-02 01:20Z', '2026-03-03 09:20', {}, '按时 2026-03-03 09:20'],
  [
    '24 hours after the return',
    '2026-03-02 09:20',
    '2026-03-06 10:00',
    { ground: '异地工作', returned: '2026-03-05 10:00' },
    '按时 2026-03-06 10:00',
  ],
  [
    'later than that',
    '2026-03-02 09:20',
    '2026-03-06 12:30',
    { ground: '边远地区', returned: '2026-03-05 10:00' },
    '超时 2026-03-06 10:00 超过 2 小时 30 分钟',
  ],
  ['an unknown end', undefined, '2026-03-03 09:20', {}, '无法判断 不知道制作完成的时间'],
  ['a camera ahead of the clock', '2026-03-04 09:20', '2026-03-03 09:20', {}, '无法判断 制作完成的时间晚于接收的时间，请核对设备的时钟'],
  [
    'a return before the recording',
    '2026-03-02 09:20',
    '2026-03-03 09:20',
    { ground: '连续工作', returned: '2026-03-01 10:00' },
    '无法判断 回到本单位的时间早于制作完成的时间',
  ],
] as const)('%s', (_, ended, stored, excuse, says) => {
  expect(verdict(ended, stored, excuse)).toBe(says);
});

test.each([
  ['a.jpg', [], 'media/a.jpg'],
  ['DCIM/100/a.jpg', ['media/A.JPG'], 'media/a-2.jpg'],
  ['a.jpg', ['media/a.jpg', 'media/a-2.jpg'], 'media/a-3.jpg'],
  ['con.mp4', [], 'media/_con.mp4'],
  ['a:b?.jpg', [], 'media/a_b_.jpg'],
  ['e\u0301.jpg', [], 'media/\u00e9.jpg'],
  ['..jpg', [], 'media/_.jpg'],
  [`${'长'.repeat(100)}.mp4`, [], `media/${'长'.repeat(60)}.mp4`],
])('the name %s', (name, taken, path) => {
  expect(freePath('media', name, taken)).toBe(path);
});
