import type { World } from '../model/world.ts';

/** The program's version as its package.json states it. */
export async function readVersion(world: World): Promise<string> {
  const bytes = await world.readFile(world.shipped('package.json'));
  const manifest: unknown = JSON.parse(new TextDecoder().decode(bytes));

  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
