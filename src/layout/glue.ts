const han = '\\p{Script=Han}';
const patterns = [
  // Plate numbers.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·•]?[A-Z0-9*]{4,7}[挂学警港澳]?/gu,
  // Document numbers: 〔2026〕第12号 with the character before it.
  new RegExp(`${han}?[〔\\[]\\d{4}[〕\\]]第?\\d+(?:-\\d+)?号?`, 'gu'),
  // Numbers with what they count, and 第 before them.
  /第?\d[\d.,:]*(?:[年月日时分秒元角万亿个人次件页份条款项吨米天号辆座岁]|小时|公里|千克|公斤|厘米|毫米)/gu,
  /第\d+/gu,
  // A check box and the first character of what it stands for.
  /[□☐☑☒■]\s?\S/gu,
];

const nothing: ReadonlySet<number> = new Set();

/**
 * Which letters stay with the next one: plate numbers, document numbers, numbers with their units.
 * Members of the result are letters; `starts` tells where each begins in the text.
 */
export function glue(text: string, starts: readonly number[]): ReadonlySet<number> {
  if (!/[\d□☐☑☒■]/.test(text)) return nothing;

  const letterAt = new Map(starts.map((start, letter) => [start, letter]));
  const glued = new Set<number>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const first = letterAt.get(match.index) ?? 0;
      const last = letterAt.get(match.index + match[0].length) ?? 0;
      for (let letter = first; letter < last - 1; letter++) glued.add(letter);
    }
  }
  return glued;
}
