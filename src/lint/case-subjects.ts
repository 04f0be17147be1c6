import type { MediaItem, ParsedCase } from '../model/case.ts';
import { isTree, valueAt } from '../model/pointer.ts';
import type { Form } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import { makeSubject } from './make-subject.ts';
import type { Subject } from './subject.ts';

/** Everything of a case that requirements may be asked of. */
export interface CaseSubjects {
  readonly whole: Subject;
  /** The agency's register; none without one. */
  readonly agency: readonly Subject[];
  readonly records: readonly Subject[];
  readonly media: readonly Subject[];
  /** Records of known forms but 音像资料. */
  readonly documents: readonly Subject[];
  /** Records that must be served. */
  readonly served: readonly Subject[];
  /** Records by form and by group. */
  readonly byName: ReadonlyMap<string, readonly Subject[]>;
  /** Records of any of several forms and groups, as they were asked for before. */
  readonly bySeveral: Map<readonly string[], readonly Subject[]>;
}

/** The case, its records and its media items. */
export function subjectsOf(parsed: ParsedCase, forms: ReadonlyMap<string, Form>): CaseSubjects {
  const records = parsed.records.map(({ form, file, data }) => recordSubject(form, file, data, forms));
  return {
    whole: makeSubject({
      kind: 'case',
      name: '',
      form: undefined,
      data: parsed.data,
      file: 'case.yaml',
      spot: (pointer) => ({ file: 'case.yaml', pointer }),
    }),
    agency: agencySubjects(parsed),
    records,
    documents: records.filter(({ form, name }) => form !== undefined && name !== '音像资料'),
    served: records.filter(({ form }) => form?.served === true),
    byName: indexOf(records),
    bySeveral: new Map(),
    media: parsed.media.map((item) => mediaSubject(item, parsed, forms)),
  };
}

function agencySubjects({ agency }: ParsedCase): readonly Subject[] {
  if (agency === undefined) return [];
  const { file, data } = agency;
  return [makeSubject({ kind: 'agency', name: '机关台账', form: undefined, data, file, spot: (pointer) => ({ file, pointer }) })];
}

/** The names by which requirements speak of a record. */
function namesOf({ name, form }: Subject): readonly string[] {
  return form === undefined ? [name] : [name, ...form.groups];
}

function recordSubject(name: string, file: string, data: Tree, forms: ReadonlyMap<string, Form>): Subject {
  return makeSubject({ kind: 'record', name, form: forms.get(name), data, file, spot: (pointer) => ({ file, pointer }) });
}

function indexOf(records: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const index = new Map<string, Subject[]>();
  for (const record of records) {
    for (const name of namesOf(record)) {
      const same = index.get(name) ?? [];
      index.set(name, same);
      same.push(record);
    }
  }
  return index;
}

/** A key that the item itself does not write stands in its record, for all items. */
function mediaSubject(item: MediaItem, parsed: ParsedCase, forms: ReadonlyMap<string, Form>): Subject {
  const record = parsed.records.find(({ file }) => file === item.record);
  const own = valueAt(record?.data, item.pointer);
  return makeSubject({
    kind: 'media',
    name: record?.form ?? '',
    form: forms.get(record?.form ?? ''),
    data: item.data,
    file: item.record,
    spot(pointer) {
      const [, key = ''] = pointer.split('/');
      const outer = isTree(own) && !(key in own) && record !== undefined && key in record.data;
      return { file: item.record, pointer: outer ? pointer : item.pointer + pointer };
    },
  });
}
