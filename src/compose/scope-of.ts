import type { ParsedRecord } from '../model/case.ts';
import type { Form } from '../model/regulation.ts';
import type { TextStyle } from '../model/templates.ts';
import type { Tree } from '../model/value.ts';
import type { Cited } from './citing.ts';
import type { Scope } from './scope.ts';

/** What every document of a volume can see. */
export interface VolumeScope {
  readonly caseData: Tree;
  readonly volume: Tree;
  readonly styles: { readonly [name: string]: TextStyle };
  /** Files whose pages or picture can be printed. */
  readonly printable: ReadonlySet<string>;
  /** Files that are single pictures, also those that cannot be printed. */
  readonly pictures: ReadonlySet<string>;
  /** Files that are sound or film. */
  readonly recordings: ReadonlySet<string>;
  /** Points of a line, about. */
  readonly width: number;
  /** What stands on the sheets of the case, by its path. */
  readonly cited?: ReadonlyMap<string, Cited>;
  /** What is printed above each form, by 文书. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The scope of a record; of the volume's own sheets where there is no record. */
export function scopeOf(record: ParsedRecord | undefined, form: Form | undefined, around: VolumeScope): Scope {
  return {
    record: { data: record?.data ?? {}, file: record?.file ?? '', pointer: '' },
    caseData: around.caseData,
    volume: around.volume,
    schema: form?.schema ?? {},
    styles: around.styles,
    printable: around.printable,
    width: around.width,
    titles: around.titles,
    byPage: [],
    blank: '/',
  };
}
