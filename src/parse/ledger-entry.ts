import { type LedgerEntry, ledgerActs } from '../model/ledger.ts';

const own = /,"本行":"([0-9a-f]{64})"\}$/;

/** A line of the ledger as its bytes say it; `undefined` where it is none. */
export function parseLedgerEntry(line: string): LedgerEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }

  return isEntry(value) ? value : undefined;
}

/** Whether a line still has the digest that it states of itself. */
export function isUnedited(line: string, sha256: (text: string) => string): boolean {
  const stated = own.exec(line)?.[1];

  return stated !== undefined && sha256(line.replace(own, '}')) === stated;
}

function isEntry(value: unknown): value is LedgerEntry {
  if (!isObject(value) || !isObject(value.来源)) return false;
  const texts = [value.时间, value.经办人, value.文件, value.类型, value.来源.名称];
  const digests = [value.前, value.sha256, value.本行];

  return (
    value.版本 === 1 &&
    isCount(value.序号) &&
    isCount(value.字节) &&
    ledgerActs.some((act) => act === value.事项) &&
    texts.every((text) => typeof text === 'string') &&
    digests.every(isDigest) &&
    (value.更换 === undefined || isReplacement(value.更换)) &&
    (value.截取 === undefined || isFrame(value.截取))
  );
}

function isReplacement(value: unknown): boolean {
  if (!isObject(value) || typeof value.理由 !== 'string' || !isDigest(value.原sha256) || !isCount(value.原字节)) return false;
  const kept = value.保留;

  return kept === undefined || (isObject(kept) && typeof kept.文件 === 'string' && isDigest(kept.sha256) && isCount(kept.字节));
}

function isFrame(value: unknown): boolean {
  return isObject(value) && typeof value.自 === 'string' && isDigest(value.sha256) && typeof value.秒 === 'number' && value.秒 >= 0;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
