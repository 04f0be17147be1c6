import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '../../src/model/case.ts';
import { comparePaths } from '../../src/model/compare-paths.ts';
import { fileKind, sniffLength } from '../../src/world/file-kind.ts';

/** A folder as the world lists it, with the contents of its YAML files. */
export function readFolder(folder: string): { files: readonly ListedFile[]; contents: ReadonlyMap<string, Uint8Array> } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.map((path) => listedFile(folder, path)).sort((a, b) => comparePaths(a.path, b.path));
  const yaml = files.filter((file) => file.type === 'file' && /\.ya?ml$/i.test(file.path));

  return { files, contents: new Map(yaml.map((file) => [file.path, readFileSync(join(folder, file.path))])) };
}

function listedFile(folder: string, path: string): ListedFile {
  const stats = lstatSync(join(folder, path));
  if (stats.isSymbolicLink()) return { path, type: 'link', size: stats.size };
  if (stats.isDirectory()) return { path, type: 'directory', size: 0 };

  return { path, type: 'file', size: stats.size, kind: fileKind(readFileSync(join(folder, path)).subarray(0, sniffLength), path) };
}
