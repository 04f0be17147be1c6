import type { Value } from '../../model/value.ts';
import { textsOf } from './texts-of.ts';

/** A list of texts, one a line, numbered where there are several: 1．甲 / 2．乙. */
export function numbered(value: Value): string {
  const texts = textsOf(value);

  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text, index) => `${index + 1}．${text}`).join('\n');
}
