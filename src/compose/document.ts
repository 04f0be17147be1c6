import type { MediaItem, ParsedRecord } from '../model/case.ts';
import type { Form } from '../model/regulation.ts';
import type { FormTemplate } from '../model/templates.ts';

/** One entry of the contents: a record on its form, or the photos or recordings that a record describes. */
export interface Document {
  /** Section id. */
  readonly id: string;
  readonly record: ParsedRecord;
  readonly form: Form | undefined;
  readonly template: FormTemplate;
  /** Media items that it shows; none for a record on its form. */
  readonly items: readonly MediaItem[];
  /** How many items stand on sheets of the same kind before it, where they are numbered through the case. */
  readonly before?: number;
  /** What the record says beyond its form (or its items) is printed with it, except these pointers, which other pages print. */
  readonly annexed: false | { readonly except: readonly string[] };
  /** The scan that stands in place of the form, where there is one. */
  readonly original: string;
  /** Title in outline and contents. */
  readonly title: string;
  /** 文号 */
  readonly number: string;
  /** 责任者 */
  readonly responsible: string;
  /** As written: a date, a moment, or nothing. */
  readonly time: string;
}
