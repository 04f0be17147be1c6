import { traits } from './letter-kind.ts';

const han = '\\p{Script=Han}';
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][·•]?[A-Z0-9*]{4,7}[挂学警港澳]?/gu;
/** Written as one word: nothing is set between their letters. */
const tightPatterns = [
  plate,
  // Document numbers: 〔2026〕第12号（补） with the character before it.
  new RegExp(`${han}?[〔\\[]\\d{4}[〕\\]]第?\\d+(?:-\\d+)?(?:号(?:（补）)?)?`, 'gu'),
];
/** What stays together even where a line then ends early. */
const firmPatterns = [
  plate,
  // The year of a document number.
  /[〔[]\d{4}[〕\]]/gu,
  // The words before it, where they stand by themselves: a number is parted before its year or behind it, not within the name of its organ.
  new RegExp(`(?<=[\\s：（、，；“《])${han}{2,16}(?=[〔\\[]\\d{4}[〕\\]])`, 'gu'),
  // Numbers with what they count, and 第 before them.
  /第?\d[\d.,:]*(?:[年月日时分秒元角万亿个人次件页份条款项吨米天号辆座岁]|小时|公里|千克|公斤|厘米|毫米)/gu,
  /第\s?\d+(?:\s?[次期])?/gu,
  // The sign of a number.
  /(?<![\d％%℃〕号年月日时])[－−±]\d/gu,
  // The item of an article: 第（三）项.
  /第（[一二三四五六七八九十\d]{1,3}）项?/gu,
  // 补 behind the number of a document.
  /号（补）/gu,
  // The account or the certificate that is named.
  /(?:账|(?:执法|身份|资格|运输|凭)证|(?:身份)?证件)号码? ?[A-Za-z0-9\u3000]/gu,
  // Room for the figures of a day that is written by hand, and its unit.
  /\u3000{2,3}[年月日时分]/gu,
  // A check box and the first character of what it stands for.
  /[□☐☑☒■]\s?\S/gu,
];
/** The path of a file is written as it is, without room between Han and figures; it may be broken. */
const pathPattern = /(?:media|scans|frames|records|data)\/[^\s、，；。（）]+\.[A-Za-z\d]{2,5}/gu;
const dayPattern = /\d{4}年\d{1,2}月\d{1,2}日/gu;
const loosePatterns = [
  // A month with its day, hours with their minutes, and a moment that stands by itself.
  /\d{1,2}月\d{1,2}日/gu,
  /\d{1,2}时\d{1,2}分/gu,
  /(?<=\u3000)\d{4}年\d{1,2}月\d{1,2}日(?:\d{1,2}时\d{1,2}分)?/gu,
  // A range of shares.
  /[％%]～\d/gu,
  // From which day on.
  /自\d{4}年/gu,
  // A short option of a list.
  /(?<![^\s])[□☐☑☒■][^\s□☐☑☒■]{1,12}(?!\S)/gu,
  // How a signature was made.
  /（(?:未?逐页)?(?:签名并捺印|电子签名|签名|捺印|盖章)/gu,
  // A label in brackets.
  new RegExp(`（${han}{2,8}：`, 'gu'),
  // A day, or a time, that is written by hand.
  /\u3000{2,3}年\u3000{2}月\u3000{2}日/gu,
  /\u3000{2}时\u3000{2}分/gu,
  // The label of room to write.
  new RegExp(`(?<=[\\s，。；、（])${han}{2,8}：\u3000(?=\u3000)`, 'gu'),
  // What follows the cause of a case.
  /一案/gu,
  // The stroke through a blank.
  /\u3000\/\u3000/gu,
];

/**
 * Marks which letters stay with the next one: plate numbers, document numbers, numbers with their units.
 * `starts` tells where each letter begins in the text, and where it ends; `found` is what is known of each.
 */
export function glue(text: string, starts: Uint32Array, found: Uint16Array, count: number): void {
  if (!/[\d□☐☑☒■/]|一案|账号|（|\u3000[年月日时分]|：\u3000/.test(text)) return;

  for (const pattern of tightPatterns) hold(text, pattern, traits.glued | traits.tight, starts, found, count);
  for (const pattern of firmPatterns) hold(text, pattern, traits.glued | traits.firm, starts, found, count);
  hold(text, pathPattern, traits.tight, starts, found, count);
  hold(text, dayPattern, traits.day, starts, found, count);
  for (const pattern of loosePatterns) hold(text, pattern, traits.glued, starts, found, count);
}

function hold(text: string, pattern: RegExp, trait: number, starts: Uint32Array, found: Uint16Array, count: number): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    for (let letter = letterAt(starts, count, match.index); (starts[letter + 1] ?? end) < end; letter++) {
      found[letter] = (found[letter] ?? 0) | trait;
    }
  }
}

/** The letter that begins at a place of the text. */
function letterAt(starts: Uint32Array, count: number, place: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
