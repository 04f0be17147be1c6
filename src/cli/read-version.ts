import type { World } from '../model/world.ts';
import { readShipped } from './read-shipped.ts';

/** The program's version as its package.json states it. */
export async function readVersion(world: World): Promise<string> {
  const manifest: unknown = JSON.parse(await readShipped(world, 'package.json'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
