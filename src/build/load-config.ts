import type { ConfiguredWord } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { type Form, stages } from '../model/regulation.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { configFinding, parseConfig } from '../parse/config.ts';
import { type LoadedConfig, nothingConfigured } from './loaded-config.ts';
import { readFace } from './read-face.ts';
import { suggest } from './suggest.ts';

/**
 * Reads a configuration and the fonts that it names. `forms`: what its order may name; where there are none, it is not judged.
 * Where a finding is an error the value is what ships. Throws `UsageError` where there is no such file.
 */
export async function loadConfig(world: World, path: string, forms: () => Promise<readonly Form[]>): Promise<Outcome<LoadedConfig>> {
  const found = await world.look(path);
  const bytes = found === undefined || found.type === 'directory' ? undefined : await world.readFile(path);
  if (bytes === undefined) throw new UsageError({ zh: `没有这个配置文件：${path}`, en: `no such configuration: ${path}` });

  const schema = (await world.readFile(world.shipped('schemas/meta/config.schema.yaml'))) ?? new Uint8Array();
  const { value: config, findings } = parseConfig(world.resolve(path), bytes, schema);
  if (findings.some(isError)) return { value: nothingConfigured, findings };

  const order = typeof config.order === 'object' ? config.order : [];
  const { secondary = [] } = config;
  const known = order.length + secondary.length > 0 ? await forms() : [];
  const named = known.length > 0 ? wordsOf(known) : undefined;
  const words = [
    ...wordFindings('C-order', order, named),
    ...wordFindings(
      'C-secondary',
      secondary,
      named?.filter((word) => word !== '*'),
    ),
  ];
  const fonts = new Map<string, Uint8Array>();
  const faces: Finding[] = [];
  for (const face of config.faces) {
    const read = await readFace(world, world.join(world.resolve(path), '..'), face);
    if ('bytes' in read) fonts.set(face.face, read.bytes);
    else faces.push(read.finding);
  }
  const all = [...findings, ...words, ...faces];

  return { value: all.some(isError) ? nothingConfigured : { config, fonts }, findings: all };
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}

function wordsOf(forms: readonly Form[]): readonly string[] {
  return ['*', 'photos', 'recordings', 'electronic-data', ...stages, ...forms.flatMap((form) => [form.name, ...form.groups])];
}

/** Words that are not among the known ones; none where they are not judged. */
function wordFindings(
  id: 'C-order' | 'C-secondary',
  words: readonly ConfiguredWord[],
  known: readonly string[] | undefined,
): readonly Finding[] {
  if (known === undefined) return [];

  return words
    .filter(({ word }) => !known.includes(word))
    .map(({ word, at }) => {
      const guess = suggest(word, [...new Set(known)]);
      const fact =
        guess === undefined
          ? { zh: `“${word}”`, en: `“${word}”` }
          : { zh: `“${word}”，是不是“${guess}”`, en: `“${word}”; did you mean “${guess}”?` };
      return configFinding(id, fact, at);
    });
}
