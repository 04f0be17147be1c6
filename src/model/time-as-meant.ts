import { narrow } from './narrow.ts';

const number = '[\\d〇零○一二三四五六七八九十]+';
const spoken = new RegExp(
  `^(${number})年(${number})月(${number})[日号]?(?:(凌晨|早上|早晨|上午|中午|下午|晚上|晚)?(${number})[时点:](?:(${number})分?|(整)|(半)))?$`,
);
const figures = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ T]?(\d{1,2})[:时点](\d{1,2})(?:分|(:\d{2}))?)?$/;

/**
 * A day or moment that is written as people write it, in the writing of the case format: `2026年3月2日`, `2026/3/2`, `二〇二六年三月二日` and
 * `2026年3月2日下午3点25分` are `2026-03-02` and `2026-03-02 15:25`. `undefined` where the text is no such thing, says it two ways
 * (`上午15点`), or stands there already. Whether there is such a day is not asked.
 */
export function timeAsMeant(text: string): string | undefined {
  const plain = narrow(text);
  const meant = fromFigures(plain) ?? fromWords(plain.replaceAll(' ', ''));

  return meant === text ? undefined : meant;
}

function fromFigures(text: string): string | undefined {
  const [, year = '', month = '', date = '', hour, minute = '', seconds = ''] = figures.exec(text) ?? [];
  if (!isYear(year)) return undefined;
  const day = `${year}-${two(month)}-${two(date)}`;

  return hour === undefined ? day : `${day} ${two(hour)}:${two(minute)}${seconds}`;
}

function fromWords(text: string): string | undefined {
  const found = spoken.exec(text);
  if (found === null) return undefined;
  const [, yearSaid = '', monthSaid, dateSaid, part, hourSaid, minuteSaid, full, half] = found;
  const year = /^\d+$/.test(yearSaid) ? yearSaid : [...yearSaid].map((sign) => digitOf(sign)).join('');
  const [month, date] = [numberOf(monthSaid), numberOf(dateSaid)];
  if (!isYear(year) || month === undefined || date === undefined) return undefined;
  const day = `${year}-${two(month)}-${two(date)}`;
  if (hourSaid === undefined) return day;

  const hour = hourOf(numberOf(hourSaid), part);
  const minute = full !== undefined ? 0 : half !== undefined ? 30 : numberOf(minuteSaid);

  return hour === undefined || minute === undefined ? undefined : `${day} ${two(hour)}:${two(minute)}`;
}

function isYear(text: string): boolean {
  return /^(19|20)\d{2}$/.test(text);
}

/** The hour of a day of 24 hours; `undefined` where the part of the day and the hour do not go together. */
function hourOf(hour: number | undefined, part: string | undefined): number | undefined {
  if (hour === undefined || part === undefined) return hour;
  if (/^(凌晨|早上|早晨|上午)$/.test(part)) return hour < 12 ? hour : undefined;
  if (part === '中午') return hour === 1 ? 13 : hour === 11 || hour === 12 || hour === 13 ? hour : undefined;
  if (hour === 0 || hour === 12) return undefined;

  return hour < 12 ? hour + 12 : hour;
}

const signs = '零一二三四五六七八九';

function digitOf(sign: string): number {
  return /[〇○]/.test(sign) ? 0 : /\d/.test(sign) ? Number(sign) : signs.indexOf(sign);
}

/** A number up to 99 in figures or in Chinese numerals. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [, tens, units] = /^(?:([一二三四五六七八九]?)十)?[〇零○]?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (tens === undefined && (units === undefined || units === '')) return undefined;

  return (tens === undefined ? 0 : tens === '' ? 10 : digitOf(tens) * 10) + (units === undefined || units === '' ? 0 : digitOf(units));
}

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}
