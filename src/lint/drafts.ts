import type { ParsedCase, ParsedRecord } from '../model/case.ts';
import { valueAt } from '../model/pointer.ts';
import type { Form } from '../model/regulation.ts';
import type { Tree, Value } from '../model/value.ts';
import { blanksOf } from '../schema/blanks.ts';

/**
 * Files of records that somebody has only begun to fill in: their own time is blank, or a third of what is written in them is. What
 * follows from such a record being there is not said before it is filled in.
 */
export function draftsOf(parsed: ParsedCase, forms: ReadonlyMap<string, Form>): ReadonlySet<string> {
  return new Set(parsed.records.filter((record) => isDraft(record, forms.get(record.form))).map(({ file }) => file));
}

/** The drafts, and case.yaml where it is one: of what is only begun a blank is told as such, not as what an article asks for. */
export function begunFiles(parsed: ParsedCase, forms: ReadonlyMap<string, Form>): ReadonlySet<string> {
  const files = draftsOf(parsed, forms);
  return mostlyBlank(parsed.data) ? new Set([...files, 'case.yaml']) : files;
}

function isDraft({ data }: ParsedRecord, form: Form | undefined): boolean {
  if (blanksOf(data).length === 0) return false;

  const own = form?.time === undefined ? undefined : valueAt(data, form.time);
  return (own !== undefined && leavesOf(own).every((text) => text.trim() === '')) || mostlyBlank(data);
}

function mostlyBlank(data: Tree): boolean {
  return blanksOf(data).length * 3 >= leavesOf(data).length;
}

function leavesOf(value: Value): readonly string[] {
  return typeof value === 'string' ? [value] : Object.values(value).flatMap((each: Value) => leavesOf(each));
}
