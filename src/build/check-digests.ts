import type { ListedFile, MediaItem, ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { World } from '../model/world.ts';
import { buildFinding } from './build-problems.ts';

/** What the media records say of digests, held against the files. */
export interface CheckedDigests {
  readonly findings: readonly Finding[];
  /** SHA-256 by path of the files that were read. */
  readonly digests: ReadonlyMap<string, string>;
}

/** Holds every media file whose record states its SHA-256 against the statement. Files without one are not read, nor those whose digest is known. */
export async function checkDigests(world: World, parsed: ParsedCase): Promise<CheckedDigests> {
  const stated = parsed.media.filter((item) => isDigest(item.data.sha256) && parsed.files.some((file) => isFileAt(file, item.path)));
  const digests = new Map<string, string>();
  const findings: Finding[] = [];
  for (const item of stated) {
    const known = parsed.digests?.get(item.path) ?? digests.get(item.path);
    const now = known ?? (await world.digestFile(world.join(parsed.folder, item.path), ['sha256'])).digests.sha256 ?? '';
    digests.set(item.path, now);
    if (now !== String(item.data.sha256).toLowerCase()) findings.push(differs(parsed, item, now));
  }

  return { findings, digests };
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value);
}

function isFileAt({ path, type, fault }: ListedFile, wanted: string): boolean {
  return path === wanted && type === 'file' && fault !== 'unreadable';
}

function differs(parsed: ParsedCase, item: MediaItem, now: string): Finding {
  const at = parsed.locate(item.record, `${item.pointer}/sha256`);

  return buildFinding('B-digest', at, { zh: `${item.path} 现在是 ${now}`, en: `${item.path} now has ${now}` });
}
