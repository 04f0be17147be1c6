import { isBefore, type Moment } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find, findAll, textsAt } from '../find.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, texts, word, yes } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Exception {
  readonly form: string;
  readonly names: Reference;
  readonly reason: Reference;
}

interface Span {
  readonly start: Moment;
  /** None where it does not say when it ended, or says that it ended before it began: it may have lasted. */
  readonly end: Moment | undefined;
}

interface Parameters {
  readonly named?: Reference;
  readonly modes?: readonly string[];
  readonly unless?: Exception;
  readonly 'same-day'?: 'yes';
  readonly span?: Reference;
}

/** Each record has media of the same event. */
export const overlaps = defineCheck<Parameters>({
  name: 'overlaps',
  parameters: keys({
    named: reference,
    modes: texts,
    'same-day': yes,
    span: reference,
    unless: keys({ form: word, names: reference, reason: reference }, ['form', 'names', 'reason']),
  }),
  keys: ['音像', '文件', '方式', '文号', '@start', '@end'],
  run(asked, { named = '/音像/*', modes, unless, 'same-day': sameDay, span }) {
    const { subject, ground } = asked;
    const files = findAll(asked, named);
    const items = ground.subjects.media.filter(
      (item) => files.some(({ text }) => text === item.data.文件) && (modes === undefined || modes.includes(String(item.data.方式))),
    );
    const time = spanOf(subject, span);
    if (items.some((item) => meets(spanOf(item), time, sameDay === 'yes') !== false)) return [];

    const excuse = unless === undefined ? undefined : excuseOf(asked, unless);
    if (excuse !== undefined) return excuse;
    if (subject.data.音像 !== undefined && files.length === 0) return [];
    const [first] = items;
    if (first !== undefined) return [apart(subject, first, time)];
    if (files[0] === undefined)
      return [
        {
          fact: { zh: `${subject.name}没有写音像`, en: `${subject.name} names no media` },
          at: subject.spot('/音像'),
          absence: unless !== undefined,
        },
      ];

    const described = ground.subjects.media.some((item) => files.some(({ text }) => text === item.data.文件));
    const zh = described ? `所写的音像不是${modes?.join('、')}` : '所写的音像在音像资料里没有说明';
    const en = described ? `the media named are not ${modes?.join(', ')}` : 'the media named are described nowhere';
    return [{ fact: { zh, en }, at: files[0].at, absence: !described }];
  },
});

/** Nothing where the exception is not claimed; no facts where it holds. */
function excuseOf(asked: Asked, { form, names, reason }: Exception): readonly Fact[] | undefined {
  const { subject, ground } = asked;
  const wanted = [subject.name, ...textsAt(subject, ['文号']).map(({ text }) => text)];
  const excuses = recordsOf(ground, [form]).filter((record) =>
    find({ ...asked, subject: record }, names).some(({ text }) => wanted.includes(text.trim())),
  );
  const [claimed] = excuses;
  if (claimed === undefined) return undefined;
  if (excuses.some((record) => find({ ...asked, subject: record }, reason).length > 0)) return [];
  const pointer = typeof reason === 'string' ? reason : (reason[0] ?? '');
  const key = pointer.split('/').at(-1);
  return [{ fact: { zh: `${form}没有写${key}`, en: `${form} does not state ${key}` }, at: claimed.spot(pointer) }];
}

/** `undefined` where one of them states no time. */
function meets(one: Span | undefined, other: Span | undefined, sameDay: boolean): boolean | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (sameDay) return one.start.day <= (other.end ?? other.start).day && other.start.day <= (one.end ?? one.start).day;
  return !ended(one, other.start) && !ended(other, one.start);
}

function ended({ end }: Span, moment: Moment): boolean {
  return end !== undefined && isBefore(end, moment);
}

/** The time of a record or media item, or from the first to the last of what stands at pointers of it, where one is filled. */
function spanOf(subject: Subject, pointers: Reference = []): Span | undefined {
  const paths = typeof pointers === 'string' ? [pointers, `${pointers}/*`] : pointers;
  const own = momentsOf(paths.flatMap((path) => textsAt(subject, path.split('/').slice(1))));
  const [start] = own.length > 0 ? own : momentsOf(textsAt(subject, ['@start']));
  const [end] = own.length > 0 ? own.slice(-1) : momentsOf(textsAt(subject, ['@end']));
  if (start === undefined) return undefined;
  const sound = end !== undefined && !isBefore(end.moment, start.moment);
  return { start: start.moment, end: sound ? end.moment : undefined };
}

function apart(record: Subject, item: Subject, other: Span | undefined): Fact {
  const one = spanOf(item);
  const said = (span: Span | undefined) =>
    span === undefined
      ? ''
      : span.end === undefined || span.start.text === span.end.text
        ? span.start.text
        : `${span.start.text} – ${span.end.text}`;
  const [start] = textsAt(item, ['@start']);
  const [own] = textsAt(record, ['@start']);
  return {
    fact: {
      zh: `${String(item.data.文件)} 的时间是 ${said(one)}，${record.name}是 ${said(other)}`,
      en: `${String(item.data.文件)}: ${said(one)}; ${record.name}: ${said(other)}`,
    },
    at: record.spot('/音像'),
    related: [
      ...(start === undefined ? [] : [{ note: { zh: '音像的时间', en: 'time of the media' }, at: start.at }]),
      ...(own === undefined ? [] : [{ note: { zh: '记录的时间', en: 'time of the record' }, at: own.at }]),
    ],
  };
}
