import type { Text } from '../../model/text.ts';

/** A length of time in milliseconds, in words: 30 小时 20 分钟, 3 天. */
export function durationText(length: number): Text {
  const minutes = Math.round(Math.abs(length) / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours >= 72) return { zh: `${Math.floor(hours / 24)} 天`, en: `${Math.floor(hours / 24)} days` };
  if (hours === 0) return { zh: `${rest} 分钟`, en: `${rest} min` };
  if (rest === 0) return { zh: `${hours} 小时`, en: `${hours} h` };
  return { zh: `${hours} 小时 ${rest} 分钟`, en: `${hours} h ${rest} min` };
}
