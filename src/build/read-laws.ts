import { checkParameters } from '../lint/check-parameters.ts';
import { compileStatute } from '../lint/compile-from-source.ts';
import type { CompiledStatute } from '../lint/compiled-statute.ts';
import type { World } from '../model/world.ts';
import { parseStatutes } from '../parse/statutes.ts';
import { readShipped } from './read-shipped.ts';
import { refuseFaulty } from './refuse-faulty.ts';

/** The statutes as their files state them. Throws where they are faulty. */
export async function readLaws(world: World): Promise<readonly CompiledStatute[]> {
  const { value, findings } = parseStatutes(await readShipped(world, 'schemas'), { checks: checkParameters });
  refuseFaulty('schemas', findings);

  return value.map(compileStatute);
}
