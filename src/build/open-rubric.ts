import type { Outcome } from '../model/outcome.ts';
import type { Mark, Rubric } from '../model/rubric.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { parseMarks } from '../parse/marks.ts';
import { parseRubric } from '../parse/rubric.ts';
import { loadRegulation } from './load-regulation.ts';
import type { OwnRegulation } from './open-regulation.ts';
import { listProblems } from './problems.ts';

/** Reads a rubric; the one that ships where no path is given. Throws `UsageError` where there is no such file. */
export async function openRubric(world: World, path: string | undefined, own: OwnRegulation | undefined): Promise<Outcome<Rubric>> {
  const shipped = await loadRegulation(world, 'jinpu');
  const articles = [...shipped.articles, ...(own?.rules.regulation.articles ?? [])];
  const forms = [...shipped.forms, ...(own?.rules.regulation.forms ?? [])];
  const meta = await readNeeded(world, world.shipped('schemas/meta/rubric.schema.yaml'));
  const bytes = await readNeeded(world, path ?? world.shipped('schemas/rubrics/generic.yaml'));

  return parseRubric(
    { path: path ?? 'generic.yaml', bytes },
    meta,
    { articles, forms },
    listProblems().map(({ id }) => id),
  );
}

/** Reads what people concluded on the entries of a rubric. Throws `UsageError` where there is no such file. */
export async function openMarks(world: World, path: string, rubric: Rubric): Promise<Outcome<readonly Mark[]>> {
  const meta = await readNeeded(world, world.shipped('schemas/meta/marks.schema.yaml'));

  return parseMarks({ path, bytes: await readNeeded(world, path) }, meta, rubric);
}

async function readNeeded(world: World, path: string): Promise<Uint8Array> {
  const bytes = await world.readFile(path);
  if (bytes === undefined) throw new UsageError({ zh: `没有这个文件：${path}`, en: `no such file: ${path}` });

  return bytes;
}
