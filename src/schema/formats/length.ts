import type { Format } from './format.ts';

/** A length on paper: millimetres, centimetres, points, or the name of a type size. */
export const length: Format = {
  name: 'length',
  title: { zh: '长度', en: 'length' },
  fault(text) {
    return /^(\d+(\.\d+)?(mm|cm|pt)|初号|小初|[一二三四五六]号|小[一二三四五六]|[七八]号)$/.test(text)
      ? undefined
      : { zh: '写成 28mm、1.5cm、12pt，或者写字号，如 四号', en: 'write 28mm, 1.5cm, 12pt or a type size such as 四号' };
  },
};
