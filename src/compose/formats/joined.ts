import type { Value } from '../../model/value.ts';
import { textsOf } from './texts-of.ts';

/** A list of texts on one line: 甲、乙、丙. */
export function joined(value: Value): string {
  return textsOf(value).join('、');
}
