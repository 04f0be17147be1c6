import type { Subject } from './subject.ts';
import { textsOf, type Written } from './texts-of.ts';

/** A subject of which nothing was asked yet. */
export function makeSubject({ kind, name, form, data, file, spot }: Omit<Subject, 'texts' | 'yields'>): Subject {
  let texts: readonly Written[] | undefined;

  return {
    kind,
    name,
    form,
    data,
    file,
    yields: new Map(),
    spot,
    get texts() {
      texts ??= textsOf(data);
      return texts;
    },
  };
}
