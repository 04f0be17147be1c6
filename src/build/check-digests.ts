import type { MediaItem, ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { World } from '../model/world.ts';
import { buildFinding } from './build-problems.ts';

/** Holds every media file whose record states its SHA-256 against the statement. Files without one are not read. */
export async function checkDigests(world: World, parsed: ParsedCase): Promise<readonly Finding[]> {
  const findings = await Promise.all(parsed.media.map((item) => checkDigest(world, parsed, item)));

  return findings.flat();
}

async function checkDigest(world: World, parsed: ParsedCase, item: MediaItem): Promise<readonly Finding[]> {
  const stated = item.data.sha256;
  const exists = parsed.files.some((file) => file.path === item.path && file.type === 'file');
  if (typeof stated !== 'string' || !/^[0-9a-f]{64}$/i.test(stated) || !exists) return [];

  const { digests } = await world.digestFile(world.join(parsed.folder, item.path), ['sha256']);
  if (digests.sha256 === stated.toLowerCase()) return [];

  const at = parsed.locate(item.record, `${item.pointer}/sha256`);
  return [buildFinding('B-digest', at, { zh: `${item.path} 现在是 ${digests.sha256}`, en: `${item.path} now has ${digests.sha256}` })];
}
