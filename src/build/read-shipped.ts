import type { World } from '../model/world.ts';
import { readYamlFiles } from './read-yaml-files.ts';

/** The YAML files that ship below a folder, by their path below it. */
export async function readShipped(world: World, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return readYamlFiles(world, world.shipped(folder));
}
