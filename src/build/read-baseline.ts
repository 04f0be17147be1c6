import type { Baseline } from '../model/baseline.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { parseBaseline } from '../parse/baseline.ts';

/** Reads a baseline. Throws `UsageError` where there is none, or where the file is something else. */
export async function readBaseline(world: World, path: string): Promise<Baseline> {
  const bytes = await world.readFile(path);
  if (bytes === undefined) throw new UsageError({ zh: `没有这个文件：${path}`, en: `no such file: ${path}` });
  const baseline = parseBaseline(bytes);
  if (baseline === undefined)
    throw new UsageError({
      zh: `不是 lint --write-baseline 写的文件：${path}`,
      en: `not a file that lint --write-baseline wrote: ${path}`,
    });

  return baseline;
}
