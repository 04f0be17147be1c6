import { type Signature, signaturesOf } from './signatures.ts';
import type { Subject } from './subject.ts';
import { textsOf, type Written } from './texts-of.ts';

/** A subject of which nothing was asked yet. */
export function makeSubject({ kind, name, form, data, file, spot }: Omit<Subject, 'texts' | 'said' | 'signatures' | 'yields'>): Subject {
  let texts: readonly Written[] | undefined;
  let said: string | undefined;
  let signatures: readonly Signature[] | undefined;

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
    get said() {
      said ??= this.texts.map(({ text }) => text).join('\n');
      return said;
    },
    get signatures() {
      signatures ??= signaturesOf(data);
      return signatures;
    },
  };
}
