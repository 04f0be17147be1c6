import type { Outcome } from '../model/outcome.ts';
import type { World } from '../model/world.ts';
import { findConfig } from './find-config.ts';
import { loadRules } from './load-rules.ts';
import { type LoadedConfig, nothingConfigured } from './loaded-config.ts';

/**
 * The configuration that holds for a case folder (see `findConfig`), with its fonts; everything as it ships where there is none.
 * `regulation`: the one that the case names. Throws `UsageError` where a file that was named is not there.
 */
export async function configOf(
  world: World,
  folder: string | undefined,
  named: string | undefined,
  regulation = 'jinpu',
): Promise<Outcome<LoadedConfig>> {
  const path = await findConfig(world, folder, named);
  if (path === undefined) return { value: nothingConfigured, findings: [] };

  const { loadConfig } = await import('./load-config.ts');
  return loadConfig(world, path, async () => (await loadRules(world, regulation))?.regulation.forms ?? []);
}
