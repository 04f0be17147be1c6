const figures = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/** 大写 of an amount in yuan with at most two decimals (正确填写票据和结算凭证的基本规定): 10050.2 is 壹万零伍拾元贰角. */
export function moneyInWords(amount: string): string {
  const [whole = '0', decimals = ''] = amount.split('.');
  const [jiao = 0, fen = 0] = [...decimals.padEnd(2, '0')].map(Number);
  const yuan = inWords(whole.replace(/^0+/, ''));
  const head = yuan === '' && jiao + fen > 0 ? '' : `${yuan === '' ? '零' : yuan}元`;
  if (jiao === 0 && fen === 0) return `${head}整`;
  const gap = jiao === 0 && head !== '' ? '零' : '';
  return head + (jiao === 0 ? gap : `${figures[jiao]}角`) + (fen === 0 ? '' : `${figures[fen]}分`);
}

function inWords(digits: string): string {
  const parts: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) parts.unshift(digits.slice(Math.max(0, end - 4), end));
  return parts
    .map((part, index) => {
      const words = groupInWords(part);
      return words === '' ? '零' : words + (groups[parts.length - 1 - index] ?? '');
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^零/, '');
}

/** Up to four figures; leading and inner zeros are one 零. */
function groupInWords(part: string): string {
  const words = [...part]
    .map((digit, index) => (digit === '0' ? '零' : `${figures[Number(digit)]}${places[part.length - 1 - index]}`))
    .join('');
  return words.replace(/零+/g, '零').replace(/零$/, '');
}
