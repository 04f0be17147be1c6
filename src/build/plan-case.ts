import type { Finding } from '../model/finding.ts';
import { standsInTheWay } from '../model/stands-in-the-way.ts';
import type { World } from '../model/world.ts';
import type { BuildResult } from './build-result.ts';
import { describePackage } from './describe-package.ts';
import type { Job } from './job.ts';
import { judgeTaken } from './judge-taken.ts';
import { openPress } from './open-desk.ts';
import { payloadFiles } from './payload-files.ts';
import { printCase } from './print-case.ts';
import { printFacts } from './print-facts.ts';
import { digestOnly, takeFiles } from './take-files.ts';

/** Goes the whole way of a build without writing: the plan says what the package would hold. */
export async function planCase(world: World, job: Job): Promise<BuildResult | readonly Finding[]> {
  const { sound, name, linted, own, options } = job;
  const [taken, press] = await Promise.all([
    takeFiles(payloadFiles(world, sound), digestOnly(world, options.algorithms), options.progress),
    openPress(world, sound, { ...options, own }),
  ]);
  const findings = await judgeTaken(world, linted, taken);
  const wrong = findings.filter(standsInTheWay(sound));
  if (wrong.length > 0) return wrong;

  const facts = await printFacts(world, job, { taken, findings });
  const sizes = new Map<string, number>();
  const printed = await printCase(world, press, facts, async (suffix) => ({
    write: async (chunk) => void sizes.set(suffix, (sizes.get(suffix) ?? 0) + chunk.length),
  }));
  if (printed.findings.some(({ level }) => level === 'error')) return printed.findings;

  const volumes = [...sizes].map(([suffix, bytes]) => ({ suffix, file: `${name}${suffix}.pdf`, path: '', bytes, digests: {} }));
  const described = await describePackage(world, job, { printed, volumes, taken });
  return described.findings.length > 0
    ? described.findings
    : { kind: 'planned', plan: described.value, findings: [...linted.findings, ...printed.findings] };
}
