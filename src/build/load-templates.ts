import type { Templates } from '../model/templates.ts';
import type { World } from '../model/world.ts';
import { parseTemplates } from '../parse/templates.ts';
import { readShipped } from './read-shipped.ts';
import { refuseFaulty } from './refuse-faulty.ts';

/** Reads the templates that ship with the program. Throws where one of them is faulty: that is a bug of ours. */
export async function loadTemplates(world: World): Promise<Templates> {
  const { value, findings } = parseTemplates(await readShipped(world, 'templates'));
  refuseFaulty('templates', findings);

  return value;
}
