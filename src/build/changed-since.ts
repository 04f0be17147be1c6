import type { BindingEntry } from '../model/binding.ts';
import { boundSince } from '../model/bound-since.ts';
import { fileOfSection } from '../model/file-of-section.ts';
import { isOtherDigest } from '../model/is-other-digest.ts';
import { isRewritten } from './is-rewritten.ts';

/** What is known of the documents now. */
export interface StandsNow {
  /** Program and version. */
  readonly tool: string;
  /** SHA-256 of what is printed, by section id (see `printedWords`); what is not there is not judged. */
  readonly printed: ReadonlyMap<string, string>;
  /** SHA-256 by path of the case folder; what is not there is not judged. */
  readonly digests: ReadonlyMap<string, string>;
  /** Paths of the signed originals by record. */
  readonly originals: ReadonlyMap<string, string>;
}

/**
 * Section ids of the bound documents that a reader of the bound paper would find changed. What was inserted later was bound then; binding anew binds
 * everything again. Another version of the program may print other labels: then the record or its original must differ too. A line of the record that
 * does not tell what was printed is judged by the bytes of record and original alone, one document a record.
 */
export function changedSince(entries: readonly BindingEntry[], { tool, printed, digests, originals }: StandsNow): readonly string[] {
  const records = new Set<string>();
  return [...boundSince(entries).values()].flatMap((document) => {
    const { 段, 印文, tool: by } = document;
    const file = fileOfSection(段);
    const rewritten = isRewritten(document, { digests, originals });
    if (印文 !== undefined) return isOtherDigest(printed.get(段), 印文) && (by === tool || rewritten) ? [段] : [];
    if (!rewritten || records.has(file)) return [];
    records.add(file);
    return [段];
  });
}
