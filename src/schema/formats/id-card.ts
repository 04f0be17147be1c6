import { dayNumber } from '../../model/moment.ts';
import type { Format } from './format.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 公民身份号码, GB 11643-1999: 18 characters, a birthday that exists, a check character (ISO 7064 MOD 11-2). */
export const idCard: Format = {
  name: 'id-card',
  title: { zh: '身份证号', en: 'ID number' },
  fault(text) {
    if (/^\d{15}$/.test(text)) return { zh: '是 15 位的旧号，要写 18 位的', en: 'an old number of 15 digits; write the one of 18' };
    if (/^\d{17}x$/.test(text)) return { zh: '最后一位的 X 要大写', en: 'the last character is a capital X' };
    if (!/^\d{17}[\dX]$/.test(text))
      return {
        zh: `身份证号是 18 位，这里是 ${[...text].length} 个字符`,
        en: `an ID number has 18 characters; these are ${[...text].length}`,
      };
    if (dayNumber(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))) === undefined)
      return { zh: '身份证号里的出生日期不存在', en: 'the birthday in it does not exist' };
    const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
    if ('10X98765432'[sum % 11] !== text[17])
      return { zh: '身份证号校验位不对，多半是抄错了一位', en: 'its check character is wrong; one character is probably miscopied' };
    return undefined;
  },
};
