import { readdirSync } from 'node:fs';

/** The example cases, by folder name. */
export const examples = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
