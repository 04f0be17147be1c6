import type { Format } from './format.ts';

/** 邮政编码: six figures. */
export const postcode: Format = {
  name: 'postcode',
  title: { zh: '邮编', en: 'postcode' },
  fault(text) {
    return /^\d{6}$/.test(text) ? undefined : { zh: '邮编是六位数字', en: 'a postcode has six figures' };
  },
};
