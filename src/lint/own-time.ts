import { isTree, valueAt } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { Spot } from './fact.ts';
import type { Subject } from './subject.ts';

interface Time {
  readonly text: string;
  readonly at: Spot;
}

/** Beginning or end of a record's own time (`time` of its form), or of a media item. None where it is not written. */
export function ownTime(subject: Subject, which: '@start' | '@end'): readonly Time[] {
  const keys = which === '@start' ? ['起', '自'] : ['止', '至'];
  if (subject.kind === 'media') return timesAt(subject, '', subject.data, [...keys.slice(0, 1), '拍摄时间', '提取时间']);

  const pointer = subject.form?.time;
  if (pointer === undefined) return [];
  return timesAt(subject, pointer, valueAt(subject.data, pointer), keys);
}

function timesAt(subject: Subject, pointer: string, value: Value | undefined, keys: readonly string[]): readonly Time[] {
  if (typeof value === 'string') return [{ text: value, at: subject.spot(pointer) }];
  if (!isTree(value)) return [];
  const key = keys.find((each) => typeof value[each] === 'string');
  const text = key === undefined ? undefined : value[key];
  return typeof text === 'string' ? [{ text, at: subject.spot(`${pointer}/${key}`) }] : [];
}
