import type { World } from '../model/world.ts';

/** The clock as a moment, to the second. */
export function nowText(world: World): string {
  return `${world.now().toISOString().slice(0, 19)}Z`;
}
