import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '../../src/model/case.ts';
import { comparePaths } from '../../src/model/compare-paths.ts';
import { fileKind, sniffLength } from '../../src/world/file-kind.ts';

/**
 * A folder as the world lists it, with the contents of its YAML files. `also-listed.txt` adds what cannot be kept
 * in a repository that must be cloned on every system: links, and names that some systems refuse.
 */
export function readFolder(folder: string): { files: readonly ListedFile[]; contents: ReadonlyMap<string, Uint8Array> } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const kept = paths.filter((path) => path !== 'findings.txt' && path !== 'also-listed.txt');
  const also = paths.includes('also-listed.txt') ? readFileSync(join(folder, 'also-listed.txt'), 'utf8') : '';
  const files = [...kept.map((path) => listedFile(folder, path)), ...also.split('\n').filter(Boolean).map(alsoListed)].sort((a, b) =>
    comparePaths(a.path, b.path),
  );
  const yaml = files.filter((file) => file.type === 'file' && existsSync(join(folder, file.path)) && /\.ya?ml$/i.test(file.path));

  return { files, contents: new Map(yaml.map((file) => [file.path, readFileSync(join(folder, file.path))])) };
}

function listedFile(folder: string, path: string): ListedFile {
  const stats = lstatSync(join(folder, path));
  if (stats.isSymbolicLink()) return { path, type: 'link', size: stats.size };
  if (stats.isDirectory()) return { path, type: 'directory', size: 0 };

  return { path, type: 'file', size: stats.size, kind: fileKind(readFileSync(join(folder, path)).subarray(0, sniffLength), path) };
}

/** `link media/01.jpg`; `\\u0301` stands for the character. */
function alsoListed(line: string): ListedFile {
  const [type = '', ...words] = line.split(' ');
  const path = words.join(' ').replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

  return { path, type: type as ListedFile['type'], size: type === 'file' ? 20 : 0, ...(path.endsWith('.jpg') ? { kind: 'jpeg' } : {}) };
}
