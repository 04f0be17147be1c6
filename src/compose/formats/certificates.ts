import type { Value } from '../../model/value.ts';
import type { Around } from '../format.ts';
import { certificateOf } from './certificate-of.ts';
import { textsOf } from './texts-of.ts';

/** Names → their certificate numbers in the same order: 06021399001、06021399002. */
export function certificates(value: Value, { caseData }: Around): string {
  return textsOf(value)
    .map((name) => certificateOf(caseData, name))
    .filter((certificate) => certificate !== '')
    .join('、');
}
