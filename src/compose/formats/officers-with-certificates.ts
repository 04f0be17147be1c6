import type { Value } from '../../model/value.ts';
import type { Around } from '../format.ts';
import { certificateOf } from './certificate-of.ts';
import { textsOf } from './texts-of.ts';

/** Names → 王一鸣（执法证号06021399001）、李思远（执法证号06021399002). */
export function officersWithCertificates(value: Value, { caseData }: Around): string {
  return textsOf(value)
    .map((name) => {
      const certificate = certificateOf(caseData, name);
      return certificate === '' ? name : `${name}（执法证号${certificate}）`;
    })
    .join('、');
}
