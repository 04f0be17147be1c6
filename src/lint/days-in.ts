/** A day as a text writes it. */
export interface SaidDay {
  readonly said: string;
  /** Empty where the text does not say it. */
  readonly year: string;
  readonly month: number;
  readonly day: number;
  /** Behind its last letter. */
  readonly end: number;
}

const written = /(?:(\d{4})\s*[年-])?\s*(\d{1,2})\s*[月-]\s*(\d{1,2})(?:\s*日|(?![\d日]))/g;

/** The days that a text names, in the order of the text: 2026年3月2日, 3月2日, 2026-03-02. */
export function daysIn(text: string): readonly SaidDay[] {
  if (!/[月-]/.test(text)) return [];
  return [...text.matchAll(written)].flatMap(({ 0: said, 1: year = '', 2: month, 3: day, index }) => {
    // 1-2 without a year may be anything
    if (year === '' && !said.includes('月')) return [];
    return [{ said: said.trim(), year, month: Number(month), day: Number(day), end: index + said.length }];
  });
}
