import type { Value } from '../../model/value.ts';
import { textOf } from './text-of.ts';

/** Bytes → 12.3 MB（12345678字节）; below a kilobyte only bytes. Decimal units. */
export function bytes(value: Value): string {
  const count = Number(textOf(value));
  if (textOf(value) === '' || !Number.isInteger(count) || count < 0) return textOf(value);
  if (count < 1000) return `${count}字节`;

  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length, Math.floor(Math.log10(count) / 3));
  return `${(count / 1000 ** power).toFixed(1)} ${units[power - 1]}（${count}字节）`;
}
