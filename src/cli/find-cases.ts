import { comparePaths } from '../model/compare-paths.ts';
import type { Language } from '../model/text.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** A case to be judged; where `only` stands, the user asked for one of its files. */
export interface CaseTarget {
  readonly folder: string;
  /** The end of the file's path in the case. */
  readonly only?: string;
}

/** How many levels below a folder cases are looked for (year, agency, case). */
const levels = 3;

/**
 * The cases that a path of the command line means: a case folder, every case below a folder of cases, or the case to which
 * a file belongs. Throws `UsageError` where nothing stands at the path.
 */
export async function findCases(world: World, path: string, language: Language): Promise<readonly CaseTarget[]> {
  const found = await world.look(path);
  if (found === undefined) throw new UsageError(language === 'zh' ? `没有这个文件或者文件夹：${path}` : `no such file or folder: ${path}`);
  if (await isCase(world, path)) return [{ folder: found.type === 'link' ? `${path}/` : path }];
  if (found.type !== 'directory') return [await caseOfFile(world, path, language)];

  world.holdYoung(true);
  const below = await casesBelow(world, path);
  world.holdYoung(false);
  if (below.length > 0) return below.map((folder) => ({ folder }));

  const above = await caseAbove(world, path, 2);
  return [{ folder: above?.folder ?? path }];
}

/** The cases directly in a folder; where there are none, those further below it, a case in a case not counted. In the order of their paths. */
async function casesBelow(world: World, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  let inside: readonly string[] = await foldersIn(world, folder, '');
  for (let level = 1; level <= levels; level += 1) {
    const others: string[] = [];
    for (const path of inside) ((await isCaseFile(world, world.join(folder, path))) ? found : others).push(path);
    if (level === levels || (level === 1 && found.length > 0)) break;
    inside = (await Promise.all(others.map((path) => foldersIn(world, folder, path)))).flat();
  }
  return found.toSorted((one, other) => comparePaths(`${one}/`, `${other}/`)).map((path) => world.join(folder, path));
}

async function foldersIn(world: World, folder: string, below: string): Promise<readonly string[]> {
  const entries = await world.listFolder(below === '' ? folder : world.join(folder, below), { depth: 1 });

  return entries.filter(({ type }) => type === 'directory').map(({ path }) => (below === '' ? path : `${below}/${path}`));
}

async function isCaseFile(world: World, folder: string): Promise<boolean> {
  return (await world.look(world.join(folder, 'case.yaml')))?.type === 'file';
}

async function caseOfFile(world: World, path: string, language: Language): Promise<CaseTarget> {
  if (/(^|[\\/])agency\.yaml$/.test(path)) return { folder: world.join(path, '..'), only: 'agency.yaml' };

  const found = await caseAbove(world, path, 6);
  if (found !== undefined) return { folder: found.folder, only: found.rest };

  const says =
    language === 'zh'
      ? `${path} 不在案件文件夹里（它的上级文件夹里没有 case.yaml）`
      : `${path} is in no case folder (no case.yaml above it)`;
  throw new UsageError(says);
}

/** The nearest folder above a path that holds a case.yaml, and the rest of the path below it. */
async function caseAbove(world: World, path: string, levels: number): Promise<{ folder: string; rest: string } | undefined> {
  const parts = path.split(/[\\/]/).filter((part, index) => index === 0 || (part !== '' && part !== '.'));
  for (let up = 1; up <= levels; up++) {
    const folder = folderAbove(parts, up);
    if (await isCase(world, folder))
      return {
        folder,
        rest: parts
          .slice(-Math.min(up, parts.length))
          .filter((part) => !/^\.*$/.test(part))
          .join('/'),
      };
  }
  return undefined;
}

function folderAbove(parts: readonly string[], up: number): string {
  if (parts.every((part) => part === '.' || part === '..')) return [...parts, ...Array<string>(up).fill('..')].join('/');
  if (up < parts.length) return parts.slice(0, -up).join('/') || '/';

  return up === parts.length
    ? '.'
    : Array<string>(up - parts.length)
        .fill('..')
        .join('/');
}

async function isCase(world: World, folder: string): Promise<boolean> {
  return (await world.look(world.join(folder, 'case.yaml'))) !== undefined;
}
