import type { Value } from '../../model/value.ts';
import { listing } from '../listing.ts';
import { textsOf } from './texts-of.ts';

/** A list of texts on one line: 甲、乙、丙. Full stops between them are dropped. */
export function joined(value: Value): string {
  return listing(textsOf(value), '、');
}
