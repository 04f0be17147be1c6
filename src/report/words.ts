/** The fixed words of the reports, in both languages. */
export const words = {
  zh: {
    levels: { error: '错误', warning: '警告', note: '提示' },
    see: '参见',
    waived: '已说明',
    wording: '条文',
    remedy: '改法',
  },
  en: {
    levels: { error: 'error', warning: 'warning', note: 'note' },
    see: 'see',
    waived: 'answered',
    wording: 'text',
    remedy: 'to do',
  },
} as const;
