import { isBefore } from '../../model/moment.ts';
import { isTree } from '../../model/pointer.ts';
import type { Tree } from '../../model/value.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find, textsAt } from '../find.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly rights: readonly string[];
  readonly in?: readonly string[];
  readonly before?: Reference;
}

interface Notice {
  readonly of: Subject;
  readonly pointer: string;
  readonly data: Tree;
}

/** Each right was told, how and when. */
export const rightsTold = defineCheck<Parameters>({
  name: 'rights-told',
  parameters: keys({ rights: texts, in: texts, before: reference }, ['rights']),
  keys: ['权利告知', '权利', '方式', '时间', '@start'],
  run(asked, parameters) {
    const { subject, ground } = asked;
    const whole = subject.kind === 'case';
    const records = whole ? (parameters.in === undefined ? ground.subjects.records : recordsOf(ground, parameters.in)) : [subject];
    const notices = records.flatMap(noticesOf);
    const untold = parameters.rights.filter((right) => !notices.some(({ data }) => data.权利 === right));
    const missing: readonly Fact[] =
      untold.length === 0
        ? []
        : [
            {
              fact: { zh: `没有告知${untold.join('、')}的记录`, en: `nothing records that these were told: ${untold.join(', ')}` },
              at: subject.spot(whole ? '' : '/权利告知'),
              absence: whole,
            },
          ];
    return [
      ...missing,
      ...parameters.rights.flatMap((right) =>
        judge(
          asked,
          right,
          notices.filter(({ data }) => data.权利 === right),
          parameters.before,
        ),
      ),
    ];
  },
});

function noticesOf(of: Subject): readonly Notice[] {
  const list = of.data.权利告知;
  if (!Array.isArray(list)) return [];
  return list.flatMap((data, index) => (isTree(data) ? [{ of, pointer: `/权利告知/${index}`, data }] : []));
}

function judge(asked: Asked, right: string, notices: readonly Notice[], before: Reference | undefined): readonly Fact[] {
  const faults = notices.map((notice) => faultOf(asked, right, notice, before));
  const [first] = faults;
  return faults.includes(undefined) || first === undefined ? [] : [first];
}

/** What one notice lacks; `undefined` where it lacks nothing. */
function faultOf(asked: Asked, right: string, { of, pointer, data }: Notice, before: Reference | undefined): Fact | undefined {
  const lacks = (key: string): Fact => ({
    fact: { zh: `告知“${right}”没有写${key}`, en: `${key} of telling “${right}” is not stated` },
    at: of.spot(`${pointer}/${key}`),
  });
  if (data.方式 === undefined) return lacks('方式');
  const times = typeof data.时间 === 'string' ? [{ text: data.时间, at: of.spot(`${pointer}/时间`), of }] : textsAt(of, ['@start']);
  const [time] = momentsOf(times);
  if (time === undefined) return times.length > 0 ? undefined : lacks('时间');

  const [limit] = before === undefined ? [] : momentsOf(find(asked, before));
  if (limit === undefined || !isBefore(limit.moment, time.moment)) return undefined;
  return {
    fact: { zh: `“${right}”${time.text} 才告知，晚于 ${limit.text}`, en: `“${right}” was told ${time.text}, after ${limit.text}` },
    at: time.at,
    related: [{ note: { zh: '应当在它之前', en: 'should be before this' }, at: limit.at }],
  };
}
