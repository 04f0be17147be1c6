import type { JsonSchema } from '../model/regulation.ts';
import type { TextStyle } from '../model/templates.ts';
import type { Tree } from '../model/value.ts';

/** Where bindings look. */
export interface Scope {
  /** The record's mapping and the file that it stands in; no file for what the volume knows of itself. */
  readonly record: { readonly data: Tree; readonly file: string; readonly pointer: string };
  /** What the record tells of days after the document's own; its boxes say where it is printed. */
  readonly later?: Tree;
  /** The element at hand inside a list, and its running number. */
  readonly item?: { readonly data: Tree; readonly pointer: string; readonly number: number };
  /** case.yaml. */
  readonly caseData: Tree;
  /** What the volume knows of itself: counts, lists, title. */
  readonly volume: Tree;
  /** Schema of the record's form; gives check boxes their options. */
  readonly schema: JsonSchema;
  readonly styles: { readonly [name: string]: TextStyle };
  /** Points of a line, about: by them it is told what would be tall and thin. */
  readonly width: number;
  /** What is printed above each form, by 文书. */
  readonly titles: ReadonlyMap<string, string>;
  /** Paths that a picture or scan may be printed from. */
  readonly printable: ReadonlySet<string>;
  /** 身份 of those who sign every page, at its foot. */
  readonly byPage: readonly string[];
  /** What stands in a blank field: `/`, or nothing where the form is printed to be filled in by hand. */
  readonly blank: string;
  /** The form is printed empty, to be filled in by hand: everything that could be printed is, with room to write. */
  readonly byHand?: true;
  /** How much room to write there is by hand: 1 is the usual, 2 twice as much. */
  readonly room?: number;
  /** The same for the rows of lists. */
  readonly rows?: number;
  /** Lines to write a long answer on by hand, where it is the body of a form. */
  readonly lines?: number;
}
