import type { Format } from './format.ts';

const numbers = /^[\p{Script=Han}（）()A-Za-z0-9]{2,24}〔(19|20)\d{2}〕第?\d{1,6}(-\d{1,3})?([（(][\p{Script=Han}A-Za-z0-9]+[）)])?号$/u;

/** 文号, GB/T 9704-2012 7.2.5: agency code, year in full between 〔 and 〕, serial number, 号; 第0012-1号 where one number covers several. */
export const documentNumber: Format = {
  name: 'document-number',
  title: { zh: '文号', en: 'document number' },
  fault(text) {
    if (numbers.test(text)) return undefined;
    if (/[[({（【［﹝]\s*\d{4}\s*[\])}）】］﹞]/.test(text))
      return {
        zh: '年份要用六角括号〔〕，如 辽金普交罚〔2026〕第0012号',
        en: 'the year stands between 〔 and 〕: 辽金普交罚〔2026〕第0012号',
      };
    if (/\s/.test(text)) return { zh: '文号里不写空格', en: 'no blanks in a document number' };
    if (!text.endsWith('号'))
      return { zh: '文号以“号”字结尾，如 辽金普交罚〔2026〕第0012号', en: 'a document number ends with 号: 辽金普交罚〔2026〕第0012号' };
    return { zh: '文号要写成 辽金普交罚〔2026〕第0012号 的样子', en: 'a document number is written like 辽金普交罚〔2026〕第0012号' };
  },
};
