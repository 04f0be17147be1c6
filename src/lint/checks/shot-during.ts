import { momentText } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll, textsAt } from '../find.ts';
import type { Asked } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { count, keys, type Reference, reference, texts } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly named?: Reference;
  readonly span?: string;
  readonly minutes: string;
  readonly modes: readonly string[];
  readonly unless?: readonly string[];
}

/** Each media item of these modes that a record names was made during its time, so many minutes before or after at most. */
export const shotDuring = defineCheck<Parameters>({
  name: 'shot-during',
  parameters: keys({ named: reference, span: reference, minutes: count, modes: texts, unless: texts }, ['minutes', 'modes']),
  keys: ['音像', '文件', '方式', '题名', '内容', '@start', '@end'],
  run(asked, { named = '/音像/*', span, minutes, modes, unless = [] }) {
    const { subject, ground } = asked;
    const files = findAll(asked, named);
    if (files.length === 0) return [];
    const [start, end] = span === undefined ? timesOf(subject) : spanOf(asked, span);
    if (start === undefined || end === undefined || end.last < start.first) return [];

    const allowed = Number(minutes) * 60_000;
    return files.flatMap(({ text, at }) =>
      ground.subjects.media
        .filter(({ data }) => data.文件 === text && modes.includes(String(data.方式)))
        .filter(({ data }) => !unless.some((word) => `${String(data.题名)}${String(data.内容)}`.includes(word)))
        .flatMap((item) => {
          const [from, to = from] = timesOf(item);
          if (from === undefined || to === undefined) return [];
          if (from.first <= end.last + allowed && to.last >= start.first - allowed) return [];
          const [own] = textsAt(item, ['@start']);
          return [
            {
              fact: {
                zh: `${text} 是 ${momentText(from)} 的，${subject.name}是 ${momentText(start)} – ${momentText(end)}`,
                en: `${text} is of ${momentText(from)}, the ${subject.name} of ${momentText(start)} – ${momentText(end)}`,
              },
              at,
              ...(own === undefined ? {} : { related: [{ note: { zh: '音像的时间', en: 'time of the media' }, at: own.at }] }),
            },
          ];
        }),
    );
  },
});

function spanOf(asked: Asked, pointer: string) {
  const [start] = momentsOf(find(asked, `${pointer}/起`));
  const [end] = momentsOf(find(asked, `${pointer}/止`));
  return [start?.moment, end?.moment] as const;
}

function timesOf(subject: Subject) {
  const [start] = momentsOf(textsAt(subject, ['@start']));
  const [end] = momentsOf(textsAt(subject, ['@end']));
  return [start?.moment, end?.moment] as const;
}
