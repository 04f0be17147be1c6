import { checkParameters } from '../lint/check-parameters.ts';
import { compileFromSource } from '../lint/compile-from-source.ts';
import { compileOver } from '../lint/compile-over.ts';
import type { CompiledRegulation } from '../lint/compile-regulation.ts';
import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { parseRegulation } from '../parse/regulation.ts';
import { treeOf } from '../parse/regulation-source.ts';
import { textOf } from '../parse/regulation-values.ts';
import { strayFiles } from '../parse/stray-files.ts';
import { parseTemplates } from '../parse/templates.ts';
import { parseYaml } from '../parse/yaml-source.ts';
import { digestFiles } from './digest-files.ts';
import { loadRules } from './load-rules.ts';
import { readShipped } from './read-shipped.ts';
import { readYamlFiles } from './read-yaml-files.ts';

/** A regulation that stands in a folder outside of the program. */
export interface OwnRegulation {
  readonly id: string;
  /** The folder as the user named it. */
  readonly folder: string;
  readonly rules: CompiledRegulation;
  /** Files of the folder and of those beside it that it extends, by `<id>/<path>`. */
  readonly files: Files;
  /** Its templates, by their path below templates/; each takes the place of the one that ships under the same path. */
  readonly templates: Files;
  /** What is wrong with its files; paths are below the folder. */
  readonly findings: readonly Finding[];
}

type Files = ReadonlyMap<string, Uint8Array>;

/** Reads a regulation folder. What it extends ships with the program or stands beside it. Throws `UsageError` where it is no such folder. */
export async function openRegulation(world: World, folder: string): Promise<OwnRegulation> {
  const own = await readFolder(world, folder);
  if (own === undefined)
    throw new UsageError({
      zh: `不是制度文件夹（里面没有 regulation.yaml）：${folder}`,
      en: `not the folder of a regulation (it has no regulation.yaml): ${folder}`,
    });

  const { line, parent } = await ancestryOf(world, folder, own);
  const files = mounted(line, (path) => !path.startsWith('templates/'));
  const templates = new Map(
    line.flatMap(({ files: each }) =>
      [...each].filter(([path]) => path.startsWith('templates/')).map(([path, bytes]) => [path.slice('templates/'.length), bytes] as const),
    ),
  );
  const [meta, shared, bases] = await Promise.all([
    readBelow(world, 'schemas/meta', 'meta/'),
    parent === undefined ? readShared(world) : new Map<string, Uint8Array>(),
    parent === undefined ? [] : namesOfBases(world, parent.regulation.id),
  ]);
  const { value, findings } = parseRegulation(own.id, new Map([...meta, ...shared, ...files]), {
    digest: digestFiles(world, new Map([...mounted(line, () => true), ...digestOf(parent)])),
    checks: checkParameters,
    bases,
    ...(parent === undefined ? {} : { inherited: parent.regulation }),
  });
  const place = placesBelow(own.id);

  return {
    id: own.id,
    folder,
    rules: parent === undefined ? compileFromSource(value) : compileOver(value, parent),
    files,
    templates,
    findings: [
      ...findings.map(place),
      ...(await lintTemplates(world, templates)),
      ...strayFiles((await world.listFolder(folder)).filter(({ type }) => type === 'file').map(({ path }) => path)),
    ],
  };
}

interface Folder {
  readonly id: string;
  readonly extends: string;
  /** By their path below the folder. */
  readonly files: Files;
}

async function readFolder(world: World, folder: string): Promise<Folder | undefined> {
  if ((await world.look(folder))?.type !== 'directory') return undefined;
  const files = await readYamlFiles(world, folder);
  const head = files.get('regulation.yaml');
  if (head === undefined) return undefined;
  const data = treeOf(parseYaml('regulation.yaml', head).value);

  return { id: textOf(data.id) || 'own', extends: textOf(data.extends), files };
}

/** The folders of a line, the most general first, and the regulation of the program in which it ends, if any. */
async function ancestryOf(world: World, folder: string, own: Folder) {
  const line = [own];
  for (;;) {
    const { extends: next } = line[0] ?? own;
    if (next === '' || line.some(({ id }) => id === next)) return { line, parent: undefined };
    const beside = /^[a-z0-9-]+$/.test(next) ? await readFolder(world, world.join(folder, '..', next)) : undefined;
    if (beside === undefined || beside.id !== next) return { line, parent: await loadRules(world, next) };
    line.unshift(beside);
  }
}

function mounted(line: readonly Folder[], wanted: (path: string) => boolean): Files {
  return new Map(
    line.flatMap(({ id, files }) => [...files].filter(([path]) => wanted(path)).map(([path, bytes]) => [`${id}/${path}`, bytes] as const)),
  );
}

function digestOf(parent: CompiledRegulation | undefined): readonly (readonly [string, Uint8Array])[] {
  return parent === undefined ? [] : [[parent.regulation.id, new TextEncoder().encode(parent.regulation.digest)]];
}

async function readBelow(world: World, folder: string, prefix: string): Promise<Files> {
  return new Map([...(await readShipped(world, folder))].map(([path, bytes]) => [prefix + path, bytes]));
}

async function readShared(world: World): Promise<Files> {
  const parts = await Promise.all([readBelow(world, 'schemas/shapes', 'shapes/'), readBelow(world, 'schemas/calendars', 'calendars/')]);

  return new Map(parts.flatMap((part) => [...part]));
}

async function namesOfBases(world: World, id: string): Promise<readonly string[]> {
  const listed = await world.listFolder(world.shipped(`schemas/${id}/bases`));

  return listed.filter(({ path }) => path.endsWith('.yaml')).map(({ path }) => path.slice(0, -'.yaml'.length));
}

/** Paths below the folder for its own files, beside it for those that it extends. */
function placesBelow(id: string) {
  const plain = (file: string) => (file.startsWith(`${id}/`) ? file.slice(id.length + 1) : `../${file}`);

  return (finding: Finding): Finding => ({
    ...finding,
    at: { ...finding.at, file: plain(finding.at.file) },
    related: finding.related.map((each) => ({ ...each, at: { ...each.at, file: plain(each.at.file) } })),
  });
}

/** What is wrong with templates, read together with the pieces that ship. */
async function lintTemplates(world: World, own: Files): Promise<readonly Finding[]> {
  if (own.size === 0) return [];
  const { findings } = parseTemplates(new Map([...(await readBelow(world, 'templates/pieces', 'pieces/')), ...own]));

  return findings
    .filter(({ at }) => own.has(at.file))
    .map((finding) => ({ ...finding, at: { ...finding.at, file: `templates/${finding.at.file}` } }));
}
