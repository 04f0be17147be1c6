import { beijingText } from '../intake/beijing-text.ts';
import { judgeStorage } from '../intake/judge-storage.ts';
import type { FileFault, FileKind } from '../model/case.ts';
import type { LedgerAct, LedgerEntry } from '../model/ledger.ts';
import { parseMoment } from '../model/moment.ts';
import type { CaptureFacts, World } from '../model/world.ts';
import type { IntakeOptions } from './intake-options.ts';

/** What an intake knows of a file, as its line in the ledger says it. */
export type TakenFacts = Pick<LedgerEntry, '类型' | '时长' | '制作完成' | '存储期限'>;

/** A file that an intake took, or found already taken. */
export interface TakenFile {
  readonly act: LedgerAct | '已有';
  /** Path in the case folder. */
  readonly path: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly sha256: string;
  /** Line of the ledger. */
  readonly line: number;
  /** When it was taken in, as the ledger writes it. */
  readonly at: string;
  readonly facts: TakenFacts;
  readonly capture: CaptureFacts;
  /** What is wrong with its source, as far as its beginning and its end tell; it is taken in all the same. */
  readonly fault?: FileFault;
}

export type Description = Pick<TakenFile, 'kind' | 'at' | 'facts' | 'capture'>;

/** Probes a file that stands in the case, and judges the 24 hours of a recording or picture (制度第二十三条). */
export async function describeTaken(world: World, folder: string, path: string, options: IntakeOptions): Promise<Description> {
  const place = world.join(folder, path);
  const [{ kind, duration }, capture] = await Promise.all([world.probeMedia(place), world.probeCapture(place)]);
  const at = beijingText(world.now());
  const stored = parseMoment(at);
  const ended = endOf(capture, options);
  const judged = path.startsWith('media/') && (!options.data || kind === 'heic') && stored !== undefined;
  const { ground, returned } = options;
  const excuse = { ...(ground === undefined ? {} : { ground }), ...(returned === undefined ? {} : { returned }) };
  const facts: TakenFacts = {
    类型: kind,
    ...(duration === undefined ? {} : { 时长: duration }),
    ...(ended === undefined ? {} : { 制作完成: ended }),
    ...(judged ? { 存储期限: judgeStorage({ ended: ended?.时间, stored, ...excuse }) } : {}),
  };

  return { kind, at, facts, capture };
}

/** A picture is finished when it is taken; a container's stamp may be its beginning or its end, and is not trusted. */
function endOf({ taken }: CaptureFacts, { ended }: IntakeOptions): LedgerEntry['制作完成'] {
  if (ended !== undefined) return { 时间: ended, 依据: '经办人' };

  return taken === undefined ? undefined : { 时间: taken, 依据: '文件' };
}
