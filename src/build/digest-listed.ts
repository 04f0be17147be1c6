import type { ParsedCase } from '../model/case.ts';
import { filesOf } from '../model/ledger.ts';
import type { World } from '../model/world.ts';

/**
 * SHA-256 by path of the files that the ledger knows. `quick`: only of those whose size is no longer the one that it knows, so that both
 * digests can be told.
 */
export async function digestListed(world: World, parsed: ParsedCase, quick: boolean): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  if (parsed.ledger === undefined) return digests;
  const known = filesOf(parsed.ledger);
  for (const { path, type, size, fault } of parsed.files) {
    const file = known.get(path);
    if (file === undefined || type !== 'file' || fault === 'unreadable' || (quick && file.size === size)) continue;
    const { digests: found } = await world.digestFile(world.join(parsed.folder, path), ['sha256']);
    digests.set(path, found.sha256 ?? '');
  }

  return digests;
}
