import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files below schemas/, by their path there. */
export function readSchemas(): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync('schemas', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort();
  return new Map(paths.map((path) => [path, new Uint8Array(readFileSync(join('schemas', path)))]));
}
