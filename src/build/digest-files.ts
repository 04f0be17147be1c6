import type { World } from '../model/world.ts';

/** SHA-256 over the names and contents of files, sorted by name. */
export function digestFiles(world: World, files: ReadonlyMap<string, Uint8Array>): string {
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
