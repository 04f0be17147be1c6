/** The fixed words of the reports, in both languages. */
export const words = {
  zh: {
    levels: { error: '错误', warning: '警告', note: '提示' },
    see: '参见',
    wording: '条文',
    remedy: '改法',
  },
  en: {
    levels: { error: 'error', warning: 'warning', note: 'note' },
    see: 'see',
    wording: 'text',
    remedy: 'to do',
  },
} as const;
