import type { Format } from './format.ts';

/** 执法证号: 6 to 20 figures and capitals, or an old one in words (辽……第……号). */
export const certificate: Format = {
  name: 'certificate',
  title: { zh: '执法证号', en: 'certificate number' },
  fault(text) {
    if (/^[0-9A-Z]{6,20}$/.test(text) || /^\p{Script=Han}[\p{Script=Han}A-Z0-9()（）〔〕-]{3,28}号$/u.test(text)) return undefined;
    if (/\s/.test(text)) return { zh: '执法证号里有空格', en: 'there is a blank in it' };
    return { zh: '执法证号是 6 到 20 位数字（可以有大写字母），照证件原样写', en: '6 to 20 figures or capitals, as on the certificate' };
  },
};
