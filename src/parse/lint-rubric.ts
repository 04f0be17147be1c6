import type { Finding } from '../model/finding.ts';
import type { Regulation } from '../model/regulation.ts';
import { mapOf, textOf, textsOf, treesOf } from './regulation-values.ts';
import { rubricFinding } from './rubric-problems.ts';
import type { ShapedFile } from './shaped-file.ts';

/** What a rubric names that there is not: requirements (`problems` are ids that are no article's), forms; shares; ids that stand twice. */
export function lintRubric(
  { tree, locate }: ShapedFile,
  { articles, forms }: Pick<Regulation, 'articles' | 'forms'>,
  problems: readonly string[],
): readonly Finding[] {
  const data = mapOf(tree);
  const [items, documents] = [mapOf(data.items), mapOf(data.documents)];
  const ids = [...problems, ...articles.flatMap(({ requires }) => requires.map(({ id }) => id))];
  const names = forms.map(({ name }) => name);
  const lists = [
    { at: '/veto', list: treesOf(data.veto) },
    { at: '/items/list', list: treesOf(items.list) },
    { at: '/documents/list', list: treesOf(documents.list) },
  ];
  const entries = lists.flatMap(({ at, list }) => list.map((entry, index) => ({ at: `${at}/${index}`, entry })));
  const exists = (name: string) => (name.endsWith('*') ? ids.some((id) => id.startsWith(name.slice(0, -1))) : ids.includes(name));

  return [
    ...entries.flatMap(({ at, entry }) => [
      ...['requirements', 'missing'].flatMap((key) =>
        textsOf(entry[key]).flatMap((name, index) =>
          exists(name) ? [] : [rubricFinding('U-requirement', locate(`${at}/${key}/${index}`), name)],
        ),
      ),
      ...textsOf(entry.forms).flatMap((name, index) =>
        names.includes(name) ? [] : [rubricFinding('U-form', locate(`${at}/forms/${index}`), name)],
      ),
    ]),
    ...entries.flatMap(({ at, entry }, index) =>
      entries.findIndex((other) => other.entry.id === entry.id) < index
        ? [rubricFinding('U-twice', locate(`${at}/id`), textOf(entry.id))]
        : [],
    ),
    ...(Number(items.share) + Number(documents.share) === 100
      ? []
      : [rubricFinding('U-share', locate('/items/share'), `${textOf(items.share)} + ${textOf(documents.share)}`)]),
  ];
}
