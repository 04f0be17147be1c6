import { admit } from '../model/admit.ts';
import type { Finding } from '../model/finding.ts';
import type { World } from '../model/world.ts';
import type { BuildOptions } from './build-options.ts';
import { buildFinding } from './build-problems.ts';
import type { BuildResult } from './build-result.ts';
import { stateSecretIn } from './case-secrecy.ts';
import { configOf } from './config-of.ts';
import { draftCase } from './draft-case.ts';
import type { Job } from './job.ts';
import { lintCase } from './lint-case.ts';
import { outputName } from './output-name.ts';
import { packCase } from './pack-case.ts';
import { planCase } from './plan-case.ts';
import { readVersion } from './read-version.ts';

export type { BuildOptions } from './build-options.ts';
export type { BuildResult } from './build-result.ts';

/** Checks a case and writes its volume, package and receipt: all three or none. Throws `UsageError` and `MachineTrouble`. */
export async function buildCase(world: World, folder: string, options: BuildOptions): Promise<BuildResult> {
  const linted = await lintCase(world, folder, { ...options, quick: true });
  const { parsed, findings } = linted;
  const refuse = (more: readonly Finding[]): BuildResult => ({
    kind: 'refused',
    case: parsed.number,
    folder,
    findings: [...findings, ...more],
  });

  const secret = stateSecretIn(parsed);
  if (secret !== undefined && !options.allowClassified) return refuse([buildFinding('B-classified', parsed.locate(secret, '/秘密'))]);

  const configured = await configOf(world, folder, options.config, linted.regulation.id);
  if (configured.findings.some(({ level }) => level === 'error')) return refuse(configured.findings);

  const own = configured.value;
  const tool = `dossier ${await readVersion(world)}`;
  if (options.draft) return draftCase(world, { linted, tool, own, options });

  const sound = admit(parsed, findings);
  if (sound === undefined) return refuse([]);

  const job: Job = { sound, name: outputName(sound.number), tool, linted, own, options };
  const result = options.dryRun ? await planCase(world, job) : await packCase(world, job);
  return 'kind' in result ? result : refuse(result);
}
