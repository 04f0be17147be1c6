import { checkParameters } from '../lint/check-parameters.ts';
import { compileFromSource } from '../lint/compile-from-source.ts';
import type { CompiledRegulation } from '../lint/compile-regulation.ts';
import type { World } from '../model/world.ts';
import { parseRegulation } from '../parse/regulation.ts';
import { readShipped } from './read-shipped.ts';
import { refuseFaulty } from './refuse-faulty.ts';

/** The rules of a regulation as its files state them; `undefined` where there is none of that name. Throws where they are faulty. */
export async function readRules(world: World, id: string): Promise<CompiledRegulation | undefined> {
  const files = await readShipped(world, 'schemas');
  if (!files.has(`${id}/regulation.yaml`)) return undefined;

  const { value, findings } = parseRegulation(id, files, { digest: digestOf(world, files), checks: checkParameters });
  refuseFaulty('schemas', findings);

  return compileFromSource(value);
}

/** SHA-256 over the names and contents of the files, sorted by name. */
function digestOf(world: World, files: ReadonlyMap<string, Uint8Array>): string {
  const encoder = new TextEncoder();
  const parts = [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, bytes]) => [encoder.encode(`${path}\0${bytes.length}\0`), bytes]);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }

  return world.digestBytes(whole, ['sha256']).sha256 ?? '';
}
