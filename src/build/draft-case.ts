import { waiversOf } from '../model/waivers-of.ts';
import type { World } from '../model/world.ts';
import { attachmentsOf } from './attachments-of.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildResult } from './build-result.ts';
import { digestsByPath } from './digests-by-path.ts';
import { judgeTaken } from './judge-taken.ts';
import type { LintedCase } from './lint-case.ts';
import type { LoadedConfig } from './loaded-config.ts';
import { makeReceipt } from './make-receipt.ts';
import { outputName } from './output-name.ts';
import { payloadFiles } from './payload-files.ts';
import { printCase } from './print-case.ts';
import { digestOnly, takeFiles } from './take-files.ts';
import { volumeFiles } from './volume-files.ts';

export interface DraftJob {
  readonly linted: LintedCase;
  readonly tool: string;
  readonly own: LoadedConfig;
  readonly options: BuildOptions;
}

/** Prints `<案号>.草稿.pdf` whatever the findings are; no package, and the finished volume of an earlier build stays. */
export async function draftCase(world: World, { linted, tool, own, options }: DraftJob): Promise<BuildResult> {
  const { parsed } = linted;
  const outputs = await world.openOutputs(options.out);
  try {
    const name = `${outputName(parsed.number === '' ? '无案号' : parsed.number)}.草稿`;
    const files = volumeFiles(world, options.out, outputs, name);
    const taken = await takeFiles(payloadFiles(world, parsed), digestOnly(world, ['sha256']), options.progress);
    const findings = await judgeTaken(world, linted, taken);
    const facts = {
      digests: digestsByPath(taken),
      findings,
      waivers: waiversOf(findings),
      limits: linted.limits(),
      ...(options.attach ? { attachments: await attachmentsOf(world, linted, findings) } : {}),
      tool,
      own,
      regulation: options.regulation,
      receiver: options.receiver,
      draft: true,
    };
    const printed = await printCase(world, parsed, facts, files.open);
    const written = await files.close();
    await outputs.commit();

    const receipt = makeReceipt(world, { linted, printed, tool, written });
    return { kind: 'draft', receipt, findings: [...findings, ...printed.findings] };
  } finally {
    await outputs.discard();
  }
}
