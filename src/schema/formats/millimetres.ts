import type { Format } from './format.ts';

/** The width of a seal or signature, 1 to 99.9 mm. */
export const millimetres: Format = {
  name: 'millimetres',
  title: { zh: '毫米数', en: 'millimetres' },
  fault(text) {
    return /^[1-9][0-9]?(\.[0-9])?mm$/.test(text)
      ? undefined
      : { zh: '写成 42mm 的样子，从 1mm 到 99.9mm', en: 'written like 42mm, from 1mm to 99.9mm' };
  },
};
