import type { Value } from '../../model/value.ts';
import { textOf } from './text-of.ts';

/** 5000 → 5,000.00元; what is no amount stays as it is. */
export function money(value: Value): string {
  const text = textOf(value);
  const [match, whole = '', fraction = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (match === undefined) return text;

  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}元`;
}
