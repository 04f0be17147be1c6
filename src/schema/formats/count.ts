import type { Format } from './format.ts';

/** A whole number in figures. */
export const count: Format = {
  name: 'count',
  title: { zh: '数目', en: 'count' },
  fault(text) {
    return /^(0|[1-9]\d{0,8})$/.test(text) ? undefined : { zh: '只写阿拉伯数字，如 3', en: 'write figures only, like 3' };
  },
};
