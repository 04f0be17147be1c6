import type { World } from '../model/world.ts';

/** SHA-256 of texts in UTF-8. */
export function sha256Of(world: World): (text: string) => string {
  return (text) => world.digestBytes(new TextEncoder().encode(text), ['sha256']).sha256 ?? '';
}
