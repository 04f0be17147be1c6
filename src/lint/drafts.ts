import type { ParsedCase, ParsedRecord } from '../model/case.ts';
import { valueAt } from '../model/pointer.ts';
import type { Form } from '../model/regulation.ts';
import type { Value } from '../model/value.ts';
import { blanksOf } from '../schema/blanks.ts';

/**
 * Files of records that somebody has only begun to fill in: their own time is blank, or a third of what is written in them is. What
 * follows from such a record being there is not said before it is filled in.
 */
export function draftsOf(parsed: ParsedCase, forms: ReadonlyMap<string, Form>): ReadonlySet<string> {
  return new Set(parsed.records.filter((record) => isDraft(record, forms.get(record.form))).map(({ file }) => file));
}

function isDraft({ data }: ParsedRecord, form: Form | undefined): boolean {
  const blanks = blanksOf(data);
  if (blanks.length === 0) return false;

  const own = form?.time === undefined ? undefined : valueAt(data, form.time);
  return (own !== undefined && leavesOf(own).every((text) => text.trim() === '')) || blanks.length * 3 >= leavesOf(data).length;
}

function leavesOf(value: Value): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap((each: Value) => leavesOf(each));
}
