import type { Finding } from '../model/finding.ts';
import type { WrittenFile } from '../model/package-plan.ts';
import { waiversOf } from '../model/waivers-of.ts';
import type { World } from '../model/world.ts';
import { attachmentsOf } from './attachments-of.ts';
import { digestsByPath } from './digests-by-path.ts';
import type { Job } from './job.ts';
import type { PrintFacts } from './open-desk.ts';

/** What the volumes of a case print besides its papers, once its files are digested and judged. */
export async function printFacts(
  world: World,
  { linted, tool, own, options }: Omit<Job, 'sound' | 'name'>,
  { taken, findings }: { readonly taken: readonly WrittenFile[]; readonly findings: readonly Finding[] },
): Promise<PrintFacts> {
  return {
    digests: digestsByPath(taken),
    findings,
    waivers: waiversOf(findings),
    limits: linted.limits(options.draft ? 'now' : 'last'),
    ...(options.attach ? { attachments: await attachmentsOf(world, linted, findings) } : {}),
    tool,
    own,
    draft: options.draft,
  };
}
