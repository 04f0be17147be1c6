import { pathToFileURL } from 'node:url';
import type { World } from '../src/model/world.ts';
import { nodeWorld } from '../src/world/node-world.ts';

const { load }: { load: (name: string) => unknown } = await import(pathToFileURL('dist/load.js').href);

/**
 * The world as the sources have it, with the regulation, the statutes and the templates that were made ahead in dist/, which takes a
 * tenth of the time of reading them from their files. test/make-program.ts keeps them fresh;
 * test/lint/regulation-module.test.ts and test/compose/made-ahead.test.ts hold them against the files. No verdict is
 * kept: the sources may be newer than the identity of the program.
 */
export function madeWorld(): World {
  return { ...nodeWorld(), shippedModule: async (name) => (name === 'identity' ? undefined : load(name)) };
}
