import type { LedgerEntry } from '../model/ledger.ts';

/** What a new line says; its number and the digests come from where it stands. */
export type LedgerNote = Omit<LedgerEntry, '版本' | '序号' | '前' | '本行'>;

export interface LedgerEnd {
  /** Lines that stand there. */
  readonly lines: number;
  /** SHA-256 of the last of them. */
  readonly head: string;
}

/** A line of the ledger without its line break: JSON in the order of `LedgerEntry`, with the digest of the line before and its own. */
export function formatLedgerLine(note: LedgerNote, { lines, head }: LedgerEnd, sha256: (text: string) => string): string {
  const { 时间, 事项, 经办人, 文件, 来源, sha256: digest, 字节, 类型, 时长, 制作完成, 存储期限, 更换, 截取 } = note;
  const body = JSON.stringify({
    版本: 1,
    序号: lines + 1,
    前: head,
    时间,
    事项,
    经办人,
    文件,
    来源,
    sha256: digest,
    字节,
    类型,
    时长,
    制作完成,
    存储期限,
    更换,
    截取,
  });

  return `${body.slice(0, -1)},"本行":"${sha256(body)}"}`;
}
