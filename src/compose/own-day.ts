import { parseMoment } from '../model/moment.ts';
import type { FormTemplate } from '../model/templates.ts';
import type { Value } from '../model/value.ts';
import type { Document } from './document.ts';
import { asList } from './formats/as-list.ts';
import { asTree } from './formats/as-tree.ts';
import { textOf } from './formats/text-of.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

/** A day, and whether a document of that day is sealed: then it is finished before it is served (what its scanned original tells is not known). */
export interface OwnDay {
  readonly day: number;
  readonly sealed: boolean;
}

/**
 * The day of which a document speaks, in days since 1970; none where it has no date. One with a seal is of the day printed there, or of the day on which
 * what it records ended; one without is finished when the last has signed it.
 */
export function ownDay({ template, form, record, original }: Document, scope: Scope): OwnDay | undefined {
  const own = record.data[form?.time?.split('/')[1] ?? ''];
  const sealed = sealOf(template);
  const dates = [resolve(sealed ?? '日期 | 印章/日期', scope)?.value, own, ...(sealed === undefined ? signedOn(record.data) : [])];

  const days = dates.map(lastDay).filter((day) => day !== undefined);
  return days.length === 0 ? undefined : { day: Math.max(...days), sealed: sealed !== undefined && original === '' };
}

function sealOf({ parts }: FormTemplate): string | undefined {
  return parts.flatMap((part) => (part.kind === 'seal' ? [part.date] : [])).at(-1);
}

/** When signatures and signed opinions were given. */
function signedOn(data: Document['record']['data']): readonly (Value | undefined)[] {
  const opinions = Object.values(data).filter((value) => textOf(asTree(value).签名) !== '');
  return [...asList(data.签名), ...opinions].map((signed) => asTree(signed).时间);
}

/** The day of a date, of a moment, or of the end of a span. */
export function lastDay(value: Value | undefined): number | undefined {
  const { 止, 至, 起, 自 } = asTree(value);
  return parseMoment(textOf(value) || textOf(止) || textOf(至) || textOf(起) || textOf(自))?.day;
}
