import { beijingText } from '../intake/beijing-text.ts';
import { admit } from '../model/admit.ts';
import type { BindingAct, BindingEntry } from '../model/binding.ts';
import type { Finding } from '../model/finding.ts';
import { isOpenError } from '../model/is-open-error.ts';
import type { MovedCitation } from '../model/moved-citation.ts';
import { waiversOf } from '../model/waivers-of.ts';
import type { World } from '../model/world.ts';
import { appendBinding } from './append-binding.ts';
import { bindingFindings } from './binding-findings.ts';
import { boundVolumes } from './bound-volumes.ts';
import type { BuildOptions } from './build-options.ts';
import { citationFindings, isWorthTelling } from './citation-findings.ts';
import { configOf } from './config-of.ts';
import { digestsByPath } from './digests-by-path.ts';
import { fitReceiver } from './fit-receiver.ts';
import { layOutCase } from './lay-out-case.ts';
import { lintCase } from './lint-case.ts';
import { movedCitations } from './moved-citations.ts';
import { deskOf, openPress } from './open-desk.ts';
import { payloadFiles } from './payload-files.ts';
import { printFindings } from './print-findings.ts';
import { readVersion } from './read-version.ts';
import { refuseStranger } from './refuse-stranger.ts';
import { sha256Of } from './sha256-of.ts';
import { digestOnly, takeFiles } from './take-files.ts';

export interface BindOptions extends Pick<BuildOptions, 'asOf' | 'laws' | 'config' | 'receiver' | 'regulation' | 'progress'> {
  /** Name of the archivist. */
  readonly by: string;
  /** Bind anew, with new page numbers, and why. */
  readonly rebind?: string;
  /** Find what would be recorded, and record nothing. */
  readonly dryRun?: boolean;
}

/** What came of a binding: a new line of the record (`planned`: the line that it would be), nothing to record, or a refusal with its reasons. */
export type BindResult =
  | (Bound & {
      readonly kind: 'bound' | 'planned';
      readonly entry: BoundEntry;
      readonly inserted: readonly string[];
      readonly moved: readonly MovedCitation[];
    })
  | (Bound & { readonly kind: 'kept' })
  | { readonly kind: 'refused'; readonly case: string; readonly folder: string; readonly findings: readonly Finding[] };

interface Bound {
  readonly case: string;
  readonly folder: string;
  readonly line: number;
  /** What is worth telling all the same: errors of the agency's register, for which no case waits, and citations of pages that the bound volumes do not have. */
  readonly findings: readonly Finding[];
}

export type BoundEntry = Omit<BindingEntry, '版本' | '序号' | '前' | '本行'>;

/**
 * Fixes the page numbers of a case: lays it out as a build does and records where each document stands. A case that is bound gets what was supplied since;
 * its numbers change only where it is bound anew, with a reason. Throws `UsageError` and `MachineTrouble`.
 */
export async function bindCase(world: World, folder: string, options: BindOptions): Promise<BindResult> {
  const linted = await lintCase(world, folder, options);
  const { parsed, findings } = linted;
  const refuse = (more: readonly Finding[]): BindResult => ({ kind: 'refused', case: parsed.number, folder, findings: more });
  const sound = admit(parsed, findings);
  if (sound === undefined) return refuse(findings);
  refuseStranger(parsed, options.by);
  const configured = await configOf(world, folder, options.config, linted.regulation.id);
  if (configured.findings.some(isError)) return refuse(configured.findings);

  const taken = await takeFiles(payloadFiles(world, sound), digestOnly(world, ['sha256']), options.progress);
  const digests = digestsByPath(taken);
  const tool = `dossier ${await readVersion(world)}`;
  const { regulation, receiver: wanted } = options;
  const press = await openPress(world, sound, { own: configured.value, regulation, receiver: wanted });
  const waivers = waiversOf(findings);
  const sha256 = sha256Of(world);
  const desk = deskOf(press, { digests, findings, waivers, limits: linted.limits('last'), tool, draft: false, own: configured.value });
  const laid = layOutCase(desk, options.rebind !== undefined);
  const fitted = await fitReceiver(laid);
  const faults = fitted.volumes.flatMap(({ placed }) =>
    printFindings(placed.faults, sound, configured.value.config.written, desk.pictures.fault),
  );
  const wrong = [...bindingFindings(laid, sound, sha256), ...desk.pictures.findings, ...faults, ...fitted.findings].filter(isError);
  if (wrong.length > 0) return refuse(wrong);

  const lines = parsed.binding?.lines ?? 0;
  const done = { case: parsed.number, folder };
  if (laid.bound !== undefined && laid.late.length === 0)
    return { ...done, kind: 'kept', line: laid.bound.序号, findings: findings.filter(isWorthTelling) };

  const { numbering, name, split } = desk.templates.profile;
  const receiver = laid.bound === undefined ? desk.receiver?.name : laid.bound.规则.接收方;
  const entry: BoundEntry = {
    时间: beijingText(world.now()),
    事项: actOf(laid.bound, lines),
    经办人: options.by,
    ...(options.rebind === undefined || lines === 0 ? {} : { 理由: options.rebind }),
    程序: tool,
    规则: {
      立卷: name,
      计数: numbering.per,
      编法: numbering.run,
      目录编号: numbering.contents,
      空白背面编号: numbering.blankBacks,
      双面打印: desk.templates.theme.duplex,
      分卷: split.most === 0 ? '不分' : `${split.most}${split.unit === 'sheet' ? '张' : '页'}`,
      ...(receiver === undefined ? {} : { 接收方: receiver }),
    },
    卷: boundVolumes(fitted.volumes, sound, digests, sha256),
  };
  const was = options.rebind === undefined ? undefined : parsed.binding?.entries.at(-1);
  const moved = was === undefined ? [] : movedCitations(was, entry, parsed, digests);
  const told = [...findings.filter(isOpenError), ...citationFindings(parsed, entry)];
  const found = { ...done, entry, inserted: laid.late, moved, findings: told };
  if (options.dryRun) return { ...found, kind: 'planned', line: lines + 1 };

  return { ...found, kind: 'bound', line: await appendBinding(world, folder, entry, lines) };
}

function actOf(bound: BindingEntry | undefined, lines: number): BindingAct {
  if (bound !== undefined) return '补入';

  return lines === 0 ? '立卷' : '重新立卷';
}

function isError({ level }: Finding): boolean {
  return level === 'error';
}
