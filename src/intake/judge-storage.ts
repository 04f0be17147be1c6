import type { LateGround, StorageVerdict } from '../model/ledger.ts';
import { type Moment, parseMoment } from '../model/moment.ts';
import { beijingText } from './beijing-text.ts';

const limit = 24 * 3_600_000;
/** A camera's clock may be this much ahead of ours without a word. */
const tolerance = 5 * 60_000;

export interface StorageFacts {
  /** When the recording was finished. */
  readonly ended: string | undefined;
  /** When it was taken in. */
  readonly stored: Moment;
  readonly ground?: LateGround;
  /** When the officer came back; goes with a ground. */
  readonly returned?: string;
}

/** Whether a recording was stored within 24 hours of its end, or with a ground of the return (制度第二十三条). */
export function judgeStorage({ ended, stored, ground, returned }: StorageFacts): StorageVerdict {
  const excuse = { ...(ground === undefined ? {} : { 原因: ground }), ...(returned === undefined ? {} : { 返回单位时间: returned }) };
  const unjudged = (reason: string): StorageVerdict => ({ 结果: '无法判断', ...excuse, 说明: reason });
  const end = ended === undefined ? undefined : parseMoment(ended);
  const back = returned === undefined ? undefined : parseMoment(returned);
  if (end === undefined) return unjudged('不知道制作完成的时间');
  if (end.first > stored.last + tolerance) return unjudged('制作完成的时间晚于接收的时间，请核对设备的时钟');
  if (ground !== undefined && back === undefined) return unjudged('没有写回到本单位的时间');
  if (back !== undefined && back.last < end.first) return unjudged('回到本单位的时间早于制作完成的时间');

  const due = (ground === undefined ? end.last : (back?.last ?? end.last)) + limit;
  const late = stored.first - due;
  const verdict = { 期限: beijingText(new Date(due)), ...excuse };
  return late <= 0 ? { 结果: '按时', ...verdict } : { 结果: '超时', ...verdict, 说明: `超过 ${spanText(late)}` };
}

function spanText(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours >= 72) return `${Math.floor(hours / 24)} 天`;

  return hours === 0 ? `${minutes} 分钟` : minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分钟`;
}
