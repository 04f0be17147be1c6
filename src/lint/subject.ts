import type { Form } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import type { Spot } from './fact.ts';

/** What a requirement is asked of: the case, a record, a media item, or the agency's register. */
export interface Subject {
  readonly kind: 'case' | 'record' | 'media' | 'agency';
  /** Of a record or the record of a media item; empty for the case. */
  readonly name: string;
  /** Undefined for the case and for records whose form is unknown. */
  readonly form: Form | undefined;
  readonly data: Tree;
  /** File of the case folder. */
  readonly file: string;
  /** Where a pointer into `data` stands. */
  spot(pointer: string): Spot;
}
