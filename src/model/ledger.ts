import { isLitter } from './litter.ts';

/** What a line of the ledger tells: taken in, registered where it stood, replaced with a reason, put back as it was, a frame taken from a recording. */
export const ledgerActs = ['接收', '登记', '更换', '找回', '截取'] as const;
export type LedgerAct = (typeof ledgerActs)[number];

/** Grounds on which a recording may be handed over after the return (制度第二十三条). */
export const lateGrounds = ['连续工作', '异地工作', '边远地区', '交通不便地区'] as const;
export type LateGround = (typeof lateGrounds)[number];

/** One line of `ledger.jsonl`, in the order of its members. Moments are Beijing time with its offset. */
export interface LedgerEntry {
  readonly 版本: 1;
  /** Number of the line; the first is 1. */
  readonly 序号: number;
  /** SHA-256 of the line before, without its line break; 64 zeros on the first. */
  readonly 前: string;
  readonly 时间: string;
  readonly 事项: LedgerAct;
  readonly 经办人: string;
  /** Path in the case folder. */
  readonly 文件: string;
  readonly 来源: LedgerSource;
  readonly sha256: string;
  readonly 字节: number;
  /** Kind by the first bytes. */
  readonly 类型: string;
  /** Seconds. */
  readonly 时长?: number;
  /** When the recording was finished; absent where neither file nor officer tells. */
  readonly 制作完成?: { readonly 时间: string; readonly 依据: '文件' | '经办人' };
  readonly 存储期限?: StorageVerdict;
  readonly 更换?: LedgerReplacement;
  readonly 截取?: LedgerFrame;
  /** SHA-256 of this line without this member. */
  readonly 本行: string;
}

/** Where a file came from: its name there, never the folders of somebody's machine. */
export interface LedgerSource {
  readonly 名称: string;
  readonly 设备?: string;
  /** When the source was last written, as its file system says. */
  readonly 修改时间?: string;
}

/** Whether a recording was stored within 24 hours of its end, or of the return (制度第二十三条). */
export interface StorageVerdict {
  readonly 结果: '按时' | '超时' | '无法判断';
  readonly 期限?: string;
  readonly 原因?: LateGround;
  readonly 返回单位时间?: string;
  /** Hours beyond the limit, or why it cannot be judged. */
  readonly 说明?: string;
}

/** What a lawful replacement put in the place of what, and why. */
export interface LedgerReplacement {
  readonly 理由: string;
  /** Digest and size that the ledger knew. */
  readonly 原sha256: string;
  readonly 原字节: number;
  /** Where the replaced file is kept, with the digest and size that it had; absent where it was no longer there. */
  readonly 保留?: { readonly 文件: string; readonly sha256: string; readonly 字节: number };
}

/** Where a key frame came from. It is derived: no evidence by itself. */
export interface LedgerFrame {
  /** Path of the recording, and the digest that it had. */
  readonly 自: string;
  readonly sha256: string;
  /** Seconds from its beginning. */
  readonly 秒: number;
}

/** The ledger of a case as it was read. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  /** Lines, whether they can be read or not. */
  readonly lines: number;
  /** SHA-256 of the last line; 64 zeros where there is none. */
  readonly head: string;
}

/** What the ledger says that a file must be. */
export interface LedgerFile {
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The line that says it. */
  readonly entry: LedgerEntry;
}

/** The digest before the first line. */
export const noLine = '0'.repeat(64);

/** What each file that the ledger knows must be now: of several lines about one path the last counts. */
export function filesOf({ entries }: Pick<Ledger, 'entries'>): ReadonlyMap<string, LedgerFile> {
  const files = new Map<string, LedgerFile>();
  for (const entry of entries) {
    const kept = entry.更换?.保留;
    files.set(entry.文件, { path: entry.文件, sha256: entry.sha256, size: entry.字节, entry });
    if (kept !== undefined) files.set(kept.文件, { path: kept.文件, sha256: kept.sha256, size: kept.字节, entry });
  }

  return files;
}

/** Whether a file of the case folder stands under the ledger: media, scans, key frames and what was replaced; not what systems leave behind. */
export function standsUnderLedger(path: string): boolean {
  return /^(media|scans|frames|replaced)\//.test(path) && !isLitter(path);
}
