import { lintShapes } from '../lint/lint-shapes.ts';
import { mendCase } from '../mend/mend-case.ts';
import type { FileFix } from '../model/fix.ts';
import type { World } from '../model/world.ts';
import { parseCase } from '../parse/case.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { readSources } from './read-sources.ts';
import { rulesOf } from './rules-of.ts';

/**
 * What can be mended safely in a case's case.yaml and records, as `mendCase` finds it; nothing is written. `wanted`: whether what bears
 * an id is to be mended in a file.
 */
export async function mendFolder(
  world: World,
  folder: string,
  wanted: (id: string, file: string) => boolean,
  regulation?: OwnRegulation,
): Promise<readonly FileFix[]> {
  const { files, contents } = await readSources(world, folder);
  const records = new Map([...contents].filter(([path]) => path === 'case.yaml' || path.startsWith('records/')));
  const { rules } = await rulesOf(world, parseCase(folder, files, records).value, regulation);

  return mendCase(
    { folder, files, contents: records },
    { judge: (parsed) => (rules === undefined ? [] : lintShapes(parsed, rules).findings), wanted },
  );
}
