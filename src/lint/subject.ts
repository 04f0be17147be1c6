import type { Form } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import type { Spot } from './fact.ts';
import type { Sought } from './find.ts';
import type { Signature } from './signatures.ts';
import type { Written } from './texts-of.ts';

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
  /** Every text of it, in the order in which they stand: many checks go through all of them. */
  readonly texts: readonly Written[];
  /** All of them in one, a line feed between two: what stands in none of them is soon seen. */
  readonly said: string;
  /** Its 签名. */
  readonly signatures: readonly Signature[];
  /** What references yielded before where it is what is being asked. */
  readonly yields: Map<string, Sought>;
  /** Where a pointer into `data` stands. */
  spot(pointer: string): Spot;
}
