import type { Value } from '../../model/value.ts';
import { textOf } from './text-of.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/**
 * 5000 → 伍仟元整; 1005.3 → 壹仟零伍元叁角整; 0.05 → 伍分. Up to sixteen digits before the point and two behind it,
 * after 支付结算办法 附一; what is no amount stays as it is.
 */
export function chineseAmount(value: Value): string {
  const text = textOf(value);
  const [match, written = '', fraction = ''] = /^(\d{1,16})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', '')) ?? [];
  if (match === undefined) return text;

  const whole = written.replace(/^0+(?=.)/, '');
  const jiao = digitAt(fraction, 0);
  const fen = digitAt(fraction, 1);
  const yuan = whole === '0' ? '' : `${wholeNumber(whole)}元`;
  if (jiao === 0 && fen === 0) return yuan === '' ? '零元整' : `${yuan}整`;

  const tenths = jiao > 0 ? `${digits[jiao]}角` : yuan === '' ? '' : '零';
  const hundredths = fen > 0 ? `${digits[fen]}分` : '整';
  const gap = jiao > 0 && yuan !== '' && whole.endsWith('0') ? '零' : '';
  return `${yuan}${gap}${tenths}${hundredths}`;
}

function wholeNumber(whole: string): string {
  const count = Math.ceil(whole.length / 4);
  const padded = whole.padStart(count * 4, '0');
  let text = '';
  let gap = false;
  for (let group = 0; group < count; group += 1) {
    const four = padded.slice(group * 4, group * 4 + 4);
    const words = fourDigits(four);
    if (words === '') {
      gap = true;
      continue;
    }
    if (text !== '' && (gap || four.startsWith('0'))) text += '零';
    text += words + (groups[count - 1 - group] ?? '');
    gap = false;
  }
  return text;
}

function fourDigits(four: string): string {
  let text = '';
  let gap = false;
  for (const [index, character] of [...four].entries()) {
    const digit = Number(character);
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + digits[digit] + (places[3 - index] ?? '');
    gap = false;
  }
  return text;
}

function digitAt(text: string, index: number): number {
  return Number(text[index] ?? '0');
}
