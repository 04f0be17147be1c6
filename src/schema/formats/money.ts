import type { Format } from './format.ts';

/** Yuan in figures, with at most two decimals. */
export const money: Format = {
  name: 'money',
  title: { zh: '金额', en: 'amount' },
  fault(text) {
    if (/^(0|[1-9]\d{0,11})(\.\d{1,2})?$/.test(text)) return undefined;
    if (/[,，]/.test(text)) return { zh: '金额里不写逗号，如 5000', en: 'no commas in an amount: 5000' };
    if (/[元圆¥￥]/.test(text)) return { zh: '金额只写数字，不写“元”，如 5000', en: 'an amount is figures only: 5000' };
    return { zh: '金额要写成 5000 或者 5000.00 的样子', en: 'an amount is written like 5000 or 5000.00' };
  },
};
