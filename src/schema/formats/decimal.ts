import type { Format } from './format.ts';

/** A number in figures, with or without a fraction. */
export const decimal: Format = {
  name: 'decimal',
  title: { zh: '数', en: 'number' },
  fault(text) {
    return /^\d{1,4}(\.\d{1,4})?$/.test(text) ? undefined : { zh: '只写数字，如 1.5', en: 'write a number such as 1.5' };
  },
};
