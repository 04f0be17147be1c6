import { checkParameters } from '../lint/check-parameters.ts';
import { compileFromSource } from '../lint/compile-from-source.ts';
import type { CompiledRegulation } from '../lint/compile-regulation.ts';
import type { World } from '../model/world.ts';
import { parseRegulation } from '../parse/regulation.ts';
import { digestFiles } from './digest-files.ts';
import { readShipped } from './read-shipped.ts';
import { refuseFaulty } from './refuse-faulty.ts';

/** The rules of a regulation as its files state them; `undefined` where there is none of that name. Throws where they are faulty. */
export async function readRules(world: World, id: string): Promise<CompiledRegulation | undefined> {
  const files = await readShipped(world, 'schemas');
  if (!files.has(`${id}/regulation.yaml`)) return undefined;

  const { value, findings } = parseRegulation(id, files, { digest: digestFiles(world, files), checks: checkParameters });
  refuseFaulty('schemas', findings);

  return compileFromSource(value);
}
