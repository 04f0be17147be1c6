import { filesOf, type Ledger } from './ledger.ts';

/** A key frame of a recording. */
export interface Frame {
  /** Path in the case folder. */
  readonly path: string;
  /** From the beginning of the recording. */
  readonly seconds: number;
}

/** The key frames of each recording by its path, in their order: those that were taken from the bytes that the ledger knows of it now. */
export function framesOf(ledger: Pick<Ledger, 'entries'>): ReadonlyMap<string, readonly Frame[]> {
  const files = filesOf(ledger);
  const frames = new Map<string, Frame[]>();
  for (const { path, entry } of files.values()) {
    const { 截取: origin } = entry;
    const recording = origin && files.get(origin.自);
    if (origin === undefined || (recording !== undefined && recording.sha256 !== origin.sha256)) continue;
    frames.set(origin.自, [...(frames.get(origin.自) ?? []), { path, seconds: origin.秒 }]);
  }

  return new Map([...frames].map(([path, list]) => [path, list.sort((one, other) => one.seconds - other.seconds)]));
}
