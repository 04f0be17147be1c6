import { type Config, noConfig } from '../model/config.ts';
import type { Templates } from '../model/templates.ts';
import type { World } from '../model/world.ts';
import { parseTemplates } from '../parse/templates.ts';
import { readShipped } from './read-shipped.ts';
import { refuseFaulty } from './refuse-faulty.ts';

/**
 * The templates that ship with the program, with what a bureau has set for itself, and with those of a regulation in the place of the ones of
 * the same path. Throws where one of them is faulty: that is a bug of ours.
 */
export async function loadTemplates(
  world: World,
  config: Config = noConfig,
  own: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Templates> {
  const made = own.size === 0 && config === noConfig ? await world.shippedModule('templates') : undefined;
  if (made !== undefined) return (made as { readonly templates: Templates }).templates;

  const { value, findings } = parseTemplates(new Map([...(await readShipped(world, 'templates')), ...own]), config);
  refuseFaulty('templates', findings);

  return value;
}
