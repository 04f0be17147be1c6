import type { Run } from '../model/volume.ts';

const day = ' 4年 2月 2日';
const time = ' 2时 2分';
/** Shapes by formatter: a number is room for so many figures; an amount in words has eight characters and more. */
const shapes: Readonly<Record<string, string>> = {
  plain: '0',
  'chinese-date': day,
  'chinese-datetime': day + time,
  'chinese-span': `${day}${time}至${time}`,
  'chinese-period': `自${day}至${day}`,
  'chinese-money': ' 6元（大写 14）',
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
