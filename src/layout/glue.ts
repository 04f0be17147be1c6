const han = '\\p{Script=Han}';
/** Written as one word: nothing is set between their letters. */
const tightPatterns = [
  // Plate numbers.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·•]?[A-Z0-9*]{4,7}[挂学警港澳]?/gu,
  // Document numbers: 〔2026〕第12号 with the character before it.
  new RegExp(`${han}?[〔\\[]\\d{4}[〕\\]]第?\\d+(?:-\\d+)?号?`, 'gu'),
];
const patterns = [
  // Numbers with what they count, and 第 before them.
  /第?\d[\d.,:]*(?:[年月日时分秒元角万亿个人次件页份条款项吨米天号辆座岁]|小时|公里|千克|公斤|厘米|毫米)/gu,
  /第\s?\d+(?:\s?[次期])?/gu,
  // Hours with their minutes.
  /\d{1,2}时\d{1,2}分/gu,
  // A check box and the first character of what it stands for; one of a list and the whole of a short option.
  /[□☐☑☒■]\s?\S/gu,
  /(?<![^\s])[□☐☑☒■][^\s□☐☑☒■]{1,9}(?!\S)/gu,
  // The stroke through a blank.
  /\u3000\/\u3000/gu,
];

/** Letters that stay with the next one: `glued` where they can, `tight` so closely that nothing is set between them. */
export interface Glue {
  readonly glued: ReadonlySet<number>;
  readonly tight: ReadonlySet<number>;
}

const nothing: Glue = { glued: new Set(), tight: new Set() };

/**
 * Which letters stay with the next one: plate numbers, document numbers, numbers with their units.
 * Members of the results are letters; `starts` tells where each begins in the text.
 */
export function glue(text: string, starts: readonly number[]): Glue {
  if (!/[\d□☐☑☒■/]/.test(text)) return nothing;

  const letterAt = new Map(starts.map((start, letter) => [start, letter]));
  const matched = (list: readonly RegExp[]): number[] =>
    list.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const first = letterAt.get(match.index) ?? 0;
        const last = letterAt.get(match.index + match[0].length) ?? 0;
        return Array.from({ length: Math.max(last - 1 - first, 0) }, (_, index) => first + index);
      }),
    );
  const tight = matched(tightPatterns);
  return { glued: new Set([...tight, ...matched(patterns)]), tight: new Set(tight) };
}
