import { under } from '../../model/pointer.ts';
import type { Value } from '../../model/value.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact, Spot } from '../fact.ts';
import type { Asked } from '../ground.ts';
import { keys, texts } from '../parameters.ts';

interface Naming {
  readonly path: string;
  readonly at: Spot;
}

/** No file that no record names; every file that is named exists. */
export const collected = defineCheck<{ readonly folders: readonly string[]; readonly described?: readonly string[] }>({
  name: 'collected',
  parameters: keys({ folders: texts, described: texts }, ['folders']),
  run({ ground }, { folders, described }) {
    const { parsed } = ground;
    const inFolders = (path: string) => folders.some((folder) => path.startsWith(`${folder}/`));
    const named = namings(ground).filter(({ path }) => inFolders(path));
    const files = parsed.files.filter(({ type, path }) => type === 'file' && inFolders(path));
    const unnamed = files.filter(({ path }) => !named.some((each) => each.path === path));
    const missing = named.filter(({ path }) => !parsed.files.some((file) => file.path === path));
    const media = new Set(parsed.media.map(({ path }) => path));
    const undescribed =
      described === undefined
        ? []
        : named.filter(({ path }) => path.startsWith(`${folders[0]}/`) && !media.has(path) && !missing.some((each) => each.path === path));
    return [
      ...unnamed.map(
        ({ path }): Fact => ({
          fact: { zh: `没有一份文书写到 ${path}`, en: `no record names ${path}` },
          at: { file: path, pointer: '' },
          absence: true,
        }),
      ),
      ...once(missing).map(({ path, at }): Fact => ({ fact: { zh: `没有 ${path} 这个文件`, en: `there is no file ${path}` }, at })),
      ...once(undescribed).map(
        ({ path, at }): Fact => ({
          fact: { zh: `${described?.join('、')}里没有说明 ${path}`, en: `${path} is not described in ${described?.join(', ')}` },
          at,
          absence: true,
        }),
      ),
    ];
  },
});

/** Every text of the case that may be a path. */
function namings({ parsed }: Asked['ground']): readonly Naming[] {
  const found: Naming[] = [];
  for (const { file, data } of [{ file: 'case.yaml', data: parsed.data }, ...parsed.records]) collect(file, data, '', found);
  return found;
}

function collect(file: string, value: Exclude<Value, string>, pointer: string, into: Naming[]): void {
  for (const [key, each] of Object.entries(value) as [string, Value][]) {
    if (typeof each !== 'string') collect(file, each, under(pointer, key), into);
    else if (each.includes('/')) into.push({ path: each.trim(), at: { file, pointer: under(pointer, key) } });
  }
}

function once(namings: readonly Naming[]): readonly Naming[] {
  return namings.filter(({ path }, index) => namings.findIndex((other) => other.path === path) === index);
}
