import type { Value } from '../../model/value.ts';
import { textsOf } from './texts-of.ts';

/** A list of texts as one sentence: 甲；乙；丙. Full stops at their ends are dropped. */
export function together(value: Value): string {
  return textsOf(value)
    .map((text) => text.replace(/[。；;]$/u, ''))
    .join('；');
}
