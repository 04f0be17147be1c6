import type { Finding } from '../model/finding.ts';
import { noPlace, regulationFinding } from './regulation-source.ts';

/** Files of a regulation folder that look as if they were to be read, and are not: in another folder, or ending in .yml. */
export function strayFiles(paths: readonly string[]): readonly Finding[] {
  return paths
    .filter((path) => /\.ya?ml$/i.test(path) && !home.test(path))
    .map((path) => regulationFinding('R-stray', noPlace(path), path));
}

const home =
  /^((regulation|case)\.yaml|(forms|articles|bases|shapes|calendars)\/[^/]+\.yaml|templates\/(forms|pieces|volume|profiles|receivers)\/[^/]+\.yaml|templates\/theme\.yaml)$/;
