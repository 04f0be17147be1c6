import type { Finding } from '../model/finding.ts';
import { standsInTheWay } from '../model/stands-in-the-way.ts';
import type { World } from '../model/world.ts';
import type { BuildResult } from './build-result.ts';
import { isWorthTelling } from './citation-findings.ts';
import { describePackage } from './describe-package.ts';
import type { Job } from './job.ts';
import { judgeTaken } from './judge-taken.ts';
import { makeReceipt } from './make-receipt.ts';
import { openPress } from './open-desk.ts';
import { payloadFiles } from './payload-files.ts';
import { printCase } from './print-case.ts';
import { printFacts } from './print-facts.ts';
import { takeFiles } from './take-files.ts';
import { volumeFiles } from './volume-files.ts';
import { writeRest } from './write-rest.ts';
import { writtenAs } from './written-as.ts';

/**
 * Writes volumes, package and receipt together. The case's files go into the archive first, so that they are read once:
 * their digests, found on the way, are printed in the volumes. Hands back the findings where something cannot be printed.
 */
export async function packCase(world: World, job: Job): Promise<BuildResult | readonly Finding[]> {
  const { sound, name, tool, linted, own, options } = job;
  const outputs = await world.openOutputs(options.out);
  try {
    const files = volumeFiles(world, options.out, outputs, name);
    const archive = await outputs.openArchive(`${name}.zip`, { root: name, algorithms: options.algorithms });
    const [taken, press] = await Promise.all([
      takeFiles(payloadFiles(world, sound), archive.add, options.progress),
      openPress(world, sound, { ...options, own }),
    ]);
    const findings = await judgeTaken(world, linted, taken);
    const wrong = findings.filter(standsInTheWay(sound));
    if (wrong.length > 0) return wrong;

    const facts = await printFacts(world, job, { taken, findings });
    const printed = await printCase(world, press, facts, files.open);
    if (printed.findings.some(({ level }) => level === 'error')) return printed.findings;

    const volumes = await files.close();
    const described = await describePackage(world, job, { printed, volumes, taken });
    if (described.findings.length > 0) return described.findings;

    const rest = await writeRest(archive, described.value, taken);
    const packed = { ...writtenAs(`${name}.zip`, await archive.close()), ...rest };
    const receipt = makeReceipt(world, { linted, printed, tool, written: volumes, package: packed });
    const receiptFile = await outputs.openFile(`${name}.receipt.json`);
    await receiptFile.write(new TextEncoder().encode(`${JSON.stringify(receipt, undefined, 2)}\n`));
    await receiptFile.close();
    await outputs.commit();

    return {
      kind: 'built',
      receipt,
      findings: [...linted.findings, ...printed.findings],
      printing: [...findings.filter(isWorthTelling), ...printed.findings],
    };
  } finally {
    await outputs.discard();
  }
}
