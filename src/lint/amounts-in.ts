const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // biome-ignore format: a table
const places: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const written =
  /(\d[\d,]*(?:\.\d+)?)(亿|万|千|百)?(?:元|圆)|([零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]+)(?:元|圆)(?:([壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?(?:([壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?/g;
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** Amounts in yuan that a text names, in the order of the text: 罚款人民币伍仟元整, 五千元, 5,000元, 1.5万元. */
export function amountsIn(text: string): readonly number[] {
  return [...text.normalize('NFKC').matchAll(written)].flatMap(([, figures, scale, words, jiao, fen]) => {
    const yuan = words === undefined ? Number((figures ?? '').replaceAll(',', '')) * (scales[scale ?? ''] ?? 1) : yuanOf(words);
    const amount = yuan + (digits[jiao ?? ''] ?? 0) / 10 + (digits[fen ?? ''] ?? 0) / 100;
    return Number.isFinite(amount) ? [Math.round(amount * 100) / 100] : [];
  });
}

/** 一万五千, 叁拾, 十二, 一亿零三百. */
function yuanOf(words: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words) {
    if (word === '万' || word === '亿') {
      total = (total + group + digit) * (scales[word] ?? 1);
      group = 0;
      digit = 0;
    } else if (places[word] !== undefined) {
      group += (digit === 0 ? 1 : digit) * places[word];
      digit = 0;
    } else digit = digits[word] ?? 0;
  }
  return total + group + digit;
}

/** 5日×1500元, 1500元/日, 每日1500元, 二百元以下: a price for one of many or a bound, which is no amount of its own. */
const rate =
  /[×xX*＊]\s*[\d,.]+(?:元|圆)|[\d,.]+(?:元|圆)\s*[×xX*＊/／]|每[^\d，。；;]{0,4}[\d,.]+(?:元|圆)|[\d,.零一二两三四五六七八九十百千万]+(?:元|圆)(?:以[上下]|内)/g;

/** 5000元（伍仟元整）, 人民币伍仟元整（¥5000.00元）: one amount, written twice. */
const restated =
  /([元圆]整?)\s*[（(](?:大写|小写|人民币|即|[:：¥￥\s])*([\d,.零〇壹贰叁肆伍陆柒捌玖拾佰仟一二两三四五六七八九十百千万亿]+[元圆][角分整正零壹贰叁肆伍陆柒捌玖一二三四五六七八九]*)[)）]/g;

/** A text in which no amount stands a second time behind itself, in brackets. */
export function withoutRestated(text: string): string {
  return text.replace(restated, (whole, end: string, again: string, at: number) => {
    const before = amountsIn(text.slice(0, at) + end).at(-1);
    return before !== undefined && amountsIn(again)[0] === before ? end : whole;
  });
}

/** A text without the prices of one and the bounds in it. */
export function withoutRates(text: string): string {
  return text.replace(rate, '');
}
