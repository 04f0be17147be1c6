const figures = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number below ten thousand in figures or in Chinese numerals: 34, 三十四, 一百一十, 两. What is no numeral counts as nothing. */
export function numberInWords(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const letter of text) {
    const unit = units[letter];
    if (unit === undefined) digit = letter === '两' ? 2 : Math.max(0, figures.indexOf(letter));
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
