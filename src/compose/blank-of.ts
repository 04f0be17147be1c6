import type { Run } from '../model/volume.ts';

const day = ' 6年 2月 2日';
const time = ' 2时 2分';
/** Shapes by formatter: a number is room for so many figures as a pen writes them, of 4 mm; an amount in words has a dozen characters. */
const shapes: Readonly<Record<string, string>> = {
  plain: '2',
  'chinese-date': day,
  'chinese-datetime': day + time,
  'chinese-span': `${day}${time}至${time}`,
  'chinese-period': `自${day}至${day}`,
  'chinese-money': ' 8元（大写 22）',
};

/**
 * What is printed where a day, a moment, an amount or (`plain`) a number is to be written by hand: its words with room between them.
 * None for other formatters.
 */
export function blankOf(as: string): readonly Run[] | undefined {
  return shapes[as]
    ?.split(/(\d+)/)
    .map((word): Run => (/^\d+$/.test(word) ? { text: '\u3000'.repeat(Number(word) / 2 + 1), underline: true } : { text: word.trim() }))
    .filter(({ text }) => text !== '');
}
