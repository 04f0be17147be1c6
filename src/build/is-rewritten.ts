import type { BoundDocument } from '../model/binding.ts';
import { fileOfSection } from '../model/file-of-section.ts';
import { isOtherDigest } from '../model/is-other-digest.ts';
import type { StandsNow } from './changed-since.ts';

/** Whether the record of a bound document, or its signed original, has other bytes than when it was bound. */
export function isRewritten(
  { 段, sha256, 原件 }: BoundDocument,
  { digests, originals }: Pick<StandsNow, 'digests' | 'originals'>,
): boolean {
  const file = fileOfSection(段);

  return isOtherDigest(digests.get(file), sha256) || isOtherDigest(digests.get(originals.get(file) ?? ''), 原件);
}
