import { parseMoment } from '../../src/model/moment.ts';
import { isTree, valueAt } from '../../src/model/pointer.ts';
import type { Form } from '../../src/model/regulation.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { mapOf, textOf, treesOf } from '../../src/parse/regulation-values.ts';

/** Days that a document names before they come: limits, appointments. */
const ahead = /期限|改正日期|延长至|延期至|届满|^(自|至|听证时间|执行时间|应.*日期)$/;
/** What is written once the case is over. */
const outcome = ['结果', '处理结果'];

/**
 * A whole case as its folder stood at a moment, milliseconds since 1970: without the records, signatures, opinions and dates that came
 * later, and without the files that nothing speaks of yet. `over`: the outcome is known.
 */
export function asItStood(base: Tree, at: number, { state, over, forms }: Standing): Tree {
  const records = treesOf(base.文书)
    .filter((record) => begins(record, forms) <= at)
    .map((record) => cut(record, at))
    .filter(isTree)
    .filter((record) => textOf(record.文书) !== '音像资料' || treesOf(record.资料).length > 0);
  const whole = cut(mapOf(base.案件), at);
  const facts = Object.fromEntries(
    Object.entries(mapOf(whole)).filter(
      ([key, value]) => (over || !outcome.includes(key)) && !(key === '归档' && isTree(value) && value.归档时间 === undefined),
    ),
  );
  const spoken = JSON.stringify(records);

  return {
    案件: { ...facts, 状态: state },
    文书: records,
    文件: treesOf(base.文件).filter((file) => spoken.includes(textOf(file.path))),
  };
}

export interface Standing {
  readonly state: string;
  readonly over: boolean;
  readonly forms: ReadonlyMap<string, Form>;
}

/** When a record was begun: its own time; of a day, the first hour of that day that it names; of a service, when the document left the house. */
function begins(record: Tree, forms: ReadonlyMap<string, Form>): number {
  const form = textOf(record.文书);
  if (form === '送达回证') return Math.min(...leaving.flatMap((pointer) => instantsAt(record, pointer)));

  const own = forms.get(form)?.time;
  const time = own === undefined ? undefined : parseMoment(firstText(valueAt(record, own)) ?? '');
  const known = momentsIn(record).flatMap((text) => parseMoment(text) ?? []);
  if (time === undefined) return Math.min(...known.map(({ first }) => first));
  if (time.first === time.last) return time.first;
  const hours = known.filter(({ first, last, day }) => first === last && day === time.day).map(({ first }) => first);
  return hours.length > 0 ? Math.min(...hours) : time.first;
}

const leaving = ['/送达时间', '/邮寄/寄件时间', '/公告/发布日期', '/留置/拒收日期', '/电子/到达时间'];

function instantsAt(record: Tree, pointer: string): readonly number[] {
  const moment = parseMoment(firstText(valueAt(record, pointer)) ?? '');
  return moment === undefined ? [] : [moment.first];
}

/** Every moment that a value names as past when it was written. */
export function momentsIn(value: Value, key = ''): readonly string[] {
  if (typeof value === 'string') return ahead.test(key) || parseMoment(value) === undefined ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => momentsIn(each, key));
  return Object.entries(value).flatMap(([name, each]) => (ahead.test(name) ? [] : momentsIn(each, name)));
}

function cut(value: Value, at: number, key = ''): Value | undefined {
  if (typeof value === 'string') return !ahead.test(key) && isLater(value, at) ? undefined : value;
  if (!isTree(value)) {
    const kept = value.map((each) => cut(each, at, key)).filter((each) => each !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (ahead.test(key)) return value;
  const own = ['时间', '拍摄时间', '起'].map((name) => value[name]).find((each) => typeof each === 'string');
  if (key !== '' && key !== '权利告知' && own !== undefined && isLater(own, at)) return undefined;

  const entries = Object.entries(value).flatMap(([name, each]: [string, Value]) => {
    const kept = cut(each, at, name);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function isLater(value: Value, at: number): boolean {
  const moment = typeof value === 'string' ? parseMoment(value) : undefined;
  return moment !== undefined && moment.first > at;
}

function firstText(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return value !== undefined && isTree(value) ? Object.values(value).find((each) => typeof each === 'string') : undefined;
}
