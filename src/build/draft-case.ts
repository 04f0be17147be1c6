import type { Finding } from '../model/finding.ts';
import { isOpenError } from '../model/is-open-error.ts';
import type { Place } from '../model/place.ts';
import type { World } from '../model/world.ts';
import type { BuildResult } from './build-result.ts';
import { isCitationFinding } from './citation-findings.ts';
import type { Job } from './job.ts';
import { judgeTaken } from './judge-taken.ts';
import { makeReceipt } from './make-receipt.ts';
import { openPress } from './open-desk.ts';
import { outputName } from './output-name.ts';
import { payloadFiles } from './payload-files.ts';
import { printCase } from './print-case.ts';
import { printFacts } from './print-facts.ts';
import { digestOnly, takeFiles } from './take-files.ts';
import { volumeFiles } from './volume-files.ts';

/** Prints `<案号>.草稿.pdf` whatever the findings are; no package, and the finished volume of an earlier build stays. */
export async function draftCase(world: World, job: Omit<Job, 'sound' | 'name'>): Promise<BuildResult> {
  const { linted, tool, own, options } = job;
  const { parsed } = linted;
  const outputs = await world.openOutputs(options.out);
  try {
    const name = `${outputName(parsed.number === '' ? '无案号' : parsed.number)}.草稿`;
    const files = volumeFiles(world, options.out, outputs, name);
    const [taken, press] = await Promise.all([
      takeFiles(payloadFiles(world, parsed), digestOnly(world, ['sha256']), options.progress),
      openPress(world, parsed, { ...options, own }),
    ]);
    const findings = await judgeTaken(world, linted, taken);
    const facts = await printFacts(world, job, { taken, findings });
    const printed = await printCase(world, press, facts, files.open);
    const written = await files.close();
    await outputs.commit();

    const receipt = makeReceipt(world, { linted, printed, tool, written });
    return {
      kind: 'draft',
      receipt,
      findings: [...findings, ...printed.findings.filter((finding) => !isTold(finding, findings))],
      printing: [...findings.filter(isCitationFinding), ...printed.findings],
    };
  } finally {
    await outputs.discard();
  }
}

/** One cause, one finding: why a file cannot be printed may stand at its place already. */
function isTold({ id, at }: Finding, findings: readonly Finding[]): boolean {
  const isHere = (place: Place) => place.file === at.file && place.pointer === at.pointer;

  return id === 'B-picture' && findings.filter(isOpenError).some((told) => [told.at, ...told.related.map((each) => each.at)].some(isHere));
}
