import type { Finding } from '../model/finding.ts';
import { isOpenError } from '../model/is-open-error.ts';
import { waiversOf } from '../model/waivers-of.ts';
import type { World } from '../model/world.ts';
import type { BuildResult } from './build-result.ts';
import { describePackage } from './describe-package.ts';
import { digestsByPath } from './digests-by-path.ts';
import type { Job } from './job.ts';
import { judgeTaken } from './judge-taken.ts';
import { payloadFiles } from './payload-files.ts';
import { printCase } from './print-case.ts';
import { digestOnly, takeFiles } from './take-files.ts';

/** Goes the whole way of a build without writing: the plan says what the package would hold. */
export async function planCase(world: World, job: Job): Promise<BuildResult | readonly Finding[]> {
  const { sound, name, tool, linted, own, options } = job;
  const taken = await takeFiles(payloadFiles(world, sound), digestOnly(world, options.algorithms), options.progress);
  const findings = await judgeTaken(world, linted, taken);
  if (findings.some(isOpenError)) return findings.filter(isOpenError);

  const facts = {
    digests: digestsByPath(taken),
    findings,
    waivers: waiversOf(findings),
    tool,
    own,
    regulation: options.regulation,
    draft: false,
  };
  let bytes = 0;
  const printed = await printCase(world, sound, facts, {
    write: async (chunk) => {
      bytes += chunk.length;
    },
  });
  if (printed.findings.some(({ level }) => level === 'error')) return printed.findings;

  const volume = { file: `${name}.pdf`, path: '', bytes, digests: {} };
  const described = await describePackage(world, job, { printed, volume, taken });
  return described.findings.length > 0
    ? described.findings
    : { kind: 'planned', plan: described.value, findings: [...linted.findings, ...printed.findings] };
}
