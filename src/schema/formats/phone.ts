import type { Format } from './format.ts';

/** As people write it, with hyphens and blanks between its groups: a mobile number, a fixed line with or without area code and extension, or a short service number. */
export const phone: Format = {
  name: 'phone',
  title: { zh: '电话', en: 'telephone number' },
  fault(text) {
    if (
      /^(1[3-9]\d([- ]?\d{4}){2}|([（(]?0\d{2,3}[）)]?[- ]?)?[2-9]\d{2,3}[- ]?\d{4}(-\d{1,6})?|1\d{4}|[48]00[- ]?\d{3}[- ]?\d{4})$/.test(
        text,
      )
    )
      return undefined;
    if (/^1\d+$/.test(text))
      return { zh: `手机号是 11 位，这里是 ${text.length} 位`, en: `a mobile number has 11 figures; these are ${text.length}` };
    return { zh: '不像电话号码，如 13800000001 或者 0411-87654321', en: 'not like a telephone number: 13800000001 or 0411-87654321' };
  },
};
