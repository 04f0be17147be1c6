import type { VolumeProfile } from '../model/profile.ts';
import type { Document } from './document.ts';
import type { PlacedDocument } from './order-documents.ts';

/**
 * Section ids of the documents that the profile sends to the 副卷: by form, group or stage, the exceptions apart.
 * What the profile does not name goes where the document goes that it stands behind.
 */
export function internalDocuments(
  placed: readonly PlacedDocument[],
  { documents, except }: VolumeProfile['secondary'],
): ReadonlySet<string> {
  if (documents.length === 0) return new Set();

  const byId = new Map(placed.map((each) => [each.document.id, each]));
  const isInternal = ({ document, behind }: PlacedDocument): boolean => {
    const names = namesOf(document);
    if (names.some((name) => except.includes(name))) return false;
    if (names.some((name) => documents.includes(name))) return true;

    const owner = behind === undefined ? undefined : byId.get(behind);
    return owner !== undefined && isInternal(owner);
  };

  return new Set(placed.filter(isInternal).map(({ document }) => document.id));
}

function namesOf({ record, form, template }: Document): readonly string[] {
  return [template.form, record.form, ...(form?.groups ?? []), form?.stage ?? ''];
}
