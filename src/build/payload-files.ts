import type { ListedFile, ParsedCase } from '../model/case.ts';
import { isLitter } from '../model/litter.ts';
import type { PlannedFile } from '../model/package-plan.ts';
import type { World } from '../model/world.ts';

/** Every file of the case folder that goes into the package, below `data/`. Hidden files of editors and systems stay outside. */
export function payloadFiles(world: World, parsed: ParsedCase): readonly PlannedFile[] {
  return parsed.files.filter(isPayload).map(({ path, size }) => ({
    path: `data/${path}`,
    content: { from: 'file', file: world.join(parsed.folder, path), size },
  }));
}

function isPayload({ path, type }: ListedFile): boolean {
  if (type !== 'file' || isLitter(path)) return false;

  return /^(case\.yaml|waivers\.yaml|ledger\.jsonl|binding\.jsonl)$|^(records|media|scans|frames|replaced)\//.test(path);
}
