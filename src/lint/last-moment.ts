import { type Moment, parseMoment } from '../model/moment.ts';
import { isTree } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { Ground } from './ground.ts';
import { ownTime } from './own-time.ts';

/** The last moment of which a case tells: its records and media, its end, its volumes and its archive. None where nothing has a time. */
export function lastMoment({ parsed, subjects }: Ground): Moment | undefined {
  const own = [...subjects.records, ...subjects.media].flatMap((subject) =>
    [...ownTime(subject, '@start'), ...ownTime(subject, '@end')].map(({ text }) => text),
  );
  const { 日期: dates, 归档: archive } = parsed.data;
  const told = [...own, textAt(dates, '终结'), textAt(archive, '立卷时间'), textAt(archive, '归档时间')];
  const moments = told.flatMap((text) => parseMoment(text) ?? []);

  return moments.sort((one, other) => one.last - other.last).at(-1);
}

function textAt(tree: Value | undefined, key: string): string {
  const value = isTree(tree) ? tree[key] : undefined;
  return typeof value === 'string' ? value : '';
}
