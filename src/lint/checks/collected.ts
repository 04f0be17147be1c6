import { isLitter } from '../../model/litter.ts';
import { isTree } from '../../model/pointer.ts';
import type { Tree } from '../../model/value.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { recordsOf } from '../ground.ts';
import { type Naming, namingsIn } from '../namings.ts';
import { keys, texts } from '../parameters.ts';

/** No file that no record names; every file that is named exists. */
export const collected = defineCheck<{ readonly folders: readonly string[]; readonly described?: readonly string[] }>({
  name: 'collected',
  parameters: keys({ folders: texts, described: texts }, ['folders']),
  run({ ground }, { folders, described }) {
    const { parsed } = ground;
    const below = folders.map((folder) => `${folder}/`);
    const inFolders = (path: string) => below.some((start) => path.startsWith(start));
    const named = namingsIn(ground).filter(({ path }) => inFolders(path));
    const files = parsed.files.filter(({ type, path }) => type === 'file' && inFolders(path));
    const [paths, listed] = [new Set(named.map(({ path }) => path)), new Set(parsed.files.map(({ path }) => path))];
    const halfway = new Set(
      files.flatMap(({ path }) => (path.includes('.dossier/') ? (/^.*?\/\.[^/]+\.dossier(?=\/)/.exec(path) ?? []) : [])),
    );
    const missing = named.filter(({ path }) => !listed.has(path));
    const loose = files.map(({ path }) => path);
    // a wrong path and the file that it means are one mistake, and the path is told
    const meant = new Set(missing.map(({ path }) => didYouMean(path, loose)));
    const unnamed = files.filter(({ path }) => !paths.has(path) && !meant.has(path) && !isLitter(path));
    const media = new Set(parsed.media.map(({ path }) => path));
    const whole = described !== undefined && recordsOf(ground, described).every(({ data }) => saysItsFiles(data));
    const undescribed = whole
      ? named.filter(({ path }) => path.startsWith(`${folders[0]}/`) && !media.has(path) && listed.has(path) && !meant.has(path))
      : [];
    return [
      ...unnamed.map(
        ({ path }): Fact => ({
          fact: { zh: `没有一份文书写到 ${path}`, en: `no record names ${path}` },
          at: { file: path, pointer: '' },
          absence: true,
          about: ['named by nobody'],
        }),
      ),
      ...[...halfway].map(
        (path): Fact => ({
          fact: {
            zh: `${path} 是接收到一半留下的，再运行一次同样的 dossier intake 就接着做完`,
            en: `${path} was left by an intake that did not end; run the same dossier intake again`,
          },
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
          about: ['not described'],
        }),
      ),
    ];
  },
});

/** Whether a record of media names the file of each item: where one is left blank, that is told. */
function saysItsFiles({ 资料: items }: Tree): boolean {
  return Array.isArray(items) && items.length > 0 && items.every((item) => isTree(item) && '文件' in item);
}

/** The first naming of each file. */
function once(namings: readonly Naming[]): readonly Naming[] {
  const first = new Map(namings.toReversed().map((naming) => [naming.path, naming]));
  return namings.filter((naming) => first.get(naming.path) === naming);
}
