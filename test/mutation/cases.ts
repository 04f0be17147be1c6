import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Moment } from '../../src/model/moment.ts';
import { isTree } from '../../src/model/pointer.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { parseWaivers, waiversFile } from '../../src/parse/waivers.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { momentOf } from '../lint/moment-of.ts';

/** A clean case from which defects are derived, in the shape of a base. */
export interface CleanCase {
  readonly name: string;
  readonly tree: Tree;
  readonly asOf: Moment;
  /** Requirements that the case does not meet and answers in its waivers: they are found in it whatever else is wrong. */
  readonly answered: readonly string[];
}

/** Every base and every example, sorted by name. */
export function cleanCases(): readonly CleanCase[] {
  return [...bases(), ...examples()];
}

function bases(): readonly CleanCase[] {
  const folder = 'schemas/jinpu/bases';
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const tree = readTree(join(folder, file));
      return { name: file.replace(/\.yaml$/, ''), tree, asOf: momentOf(String(tree['as-of'])), answered: [] };
    });
}

function examples(): readonly CleanCase[] {
  return readdirSync('examples', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const folder = join('examples', name);
      return { name: `examples/${name}`, tree: treeOfFolder(folder), asOf: momentOf('2026-12-31 12:00'), answered: answeredIn(folder) };
    });
}

function answeredIn(folder: string): readonly string[] {
  const path = join(folder, waiversFile);
  const { value } = parseWaivers(existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined);
  return (Array.isArray(value) ? value : []).flatMap((each: Value) => (isTree(each) ? [String(each.要求)] : []));
}

/** A case folder as a base would have it. */
function treeOfFolder(folder: string): Tree {
  const records = readdirSync(join(folder, 'records'))
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const files = ['media', 'scans'].flatMap((kind) =>
    readdirSync(join(folder, kind))
      .sort()
      .map((file) => `${kind}/${file}`),
  );
  return {
    案件: readTree(join(folder, 'case.yaml')),
    文书: records.map((file) => readTree(join(folder, 'records', file))),
    文件: files.map((path) => ({ path, kind: kinds[path.slice(path.lastIndexOf('.') + 1)] ?? 'unknown', size: '1000' })),
  };
}

const kinds: Readonly<Record<string, string>> = { jpg: 'jpeg', png: 'png', tif: 'tiff', pdf: 'pdf', mp4: 'mp4', m4a: 'm4a' };

function readTree(path: string): Tree {
  return treeOf(parseYaml(path, new Uint8Array(readFileSync(path))).value);
}
