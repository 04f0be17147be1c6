const figures = '零一二三四五六七八九';

/** 1 to 999 in Chinese numerals as articles are numbered: 18 is 十八, 110 is 一百一十. */
export function chineseNumber(value: number): string {
  if (value < 10) return figures[value] ?? '';
  if (value < 20) return `十${value % 10 === 0 ? '' : chineseNumber(value % 10)}`;
  if (value < 100) return `${figures[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : chineseNumber(value % 10)}`;
  const rest = value % 100;
  const head = `${figures[Math.floor(value / 100)]}百`;
  if (rest === 0) return head;
  if (rest < 10) return `${head}零${chineseNumber(rest)}`;
  return `${head}${rest < 20 ? '一' : ''}${chineseNumber(rest)}`;
}
