import type { MediaItem, ParsedCase } from '../model/case.ts';
import { isTree, valueAt } from '../model/pointer.ts';
import type { Form } from '../model/regulation.ts';
import type { Subject } from './subject.ts';

/** Everything of a case that requirements may be asked of. */
export interface CaseSubjects {
  readonly whole: Subject;
  readonly records: readonly Subject[];
  readonly media: readonly Subject[];
}

/** The case, its records and its media items. */
export function subjectsOf(parsed: ParsedCase, forms: ReadonlyMap<string, Form>): CaseSubjects {
  return {
    whole: {
      kind: 'case',
      name: '',
      form: undefined,
      data: parsed.data,
      file: 'case.yaml',
      spot: (pointer) => ({ file: 'case.yaml', pointer }),
    },
    records: parsed.records.map(({ form, file, data }) => ({
      kind: 'record',
      name: form,
      form: forms.get(form),
      data,
      file,
      spot: (pointer) => ({ file, pointer }),
    })),
    media: parsed.media.map((item) => mediaSubject(item, parsed, forms)),
  };
}

/** A key that the item itself does not write stands in its record, for all items. */
function mediaSubject(item: MediaItem, parsed: ParsedCase, forms: ReadonlyMap<string, Form>): Subject {
  const record = parsed.records.find(({ file }) => file === item.record);
  const own = valueAt(record?.data, item.pointer);
  return {
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
  };
}
