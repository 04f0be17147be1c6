import { dayAt, dayText, type Moment, parseMoment } from '../model/moment.ts';
import { type Stage, stages } from '../model/regulation.ts';
import type { Document } from './document.ts';
import { textOf } from './formats/text-of.ts';
import type { PlacedDocument } from './order-documents.ts';
import { timeOfItem } from './time-of-item.ts';

/** The course of a case: what was made or done when, stage by stage. Times are milliseconds since 1970. */
export interface Timeline {
  readonly first: number;
  readonly last: number;
  readonly stages: readonly TimelineStage[];
}

export interface TimelineStage {
  readonly stage: Stage;
  /** From its first to its last event, days since 1970-01-01 in Beijing. */
  readonly first: number;
  readonly last: number;
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly title: string;
  /** `served`: a proof of service; `recorded`: photos or recordings. */
  readonly kind: 'document' | 'served' | 'recorded';
  /** When it was, by time: once for a document, once for every photo or recording. Not empty. */
  readonly times: readonly TimelineSpan[];
  /** As it is shown: a day, and the clock where it is known; the first and last day of what went on longer. */
  readonly time: string;
}

/** First and last millisecond that a time may mean: a day, an instant, or a recording from its beginning to its end. */
export interface TimelineSpan {
  readonly from: number;
  readonly to: number;
}

/** Every dated document of a case under its stage (制度第四条), by time; `undefined` where nothing has a date. */
export function timelineOf(documents: readonly PlacedDocument[]): Timeline | undefined {
  const sorted = documents.flatMap(({ document }) => eventsOf(document)).sort((one, other) => firstOf(one.event) - firstOf(other.event));
  if (sorted.length === 0) return undefined;

  const events = sorted.map(({ event }) => event);
  return {
    first: firstOf(...events),
    last: lastOf(...events),
    stages: stages.flatMap((stage) => {
      const own = sorted.filter((each) => each.stage === stage).map(({ event }) => event);
      return own.length === 0 ? [] : [{ stage, first: dayAt(firstOf(...own)), last: dayAt(lastOf(...own)), events: own }];
    }),
  };
}

/** First and last millisecond of some events. */
export function firstOf(...events: readonly TimelineEvent[]): number {
  return Math.min(...events.flatMap(({ times }) => times.map(({ from }) => from)));
}
export function lastOf(...events: readonly TimelineEvent[]): number {
  return Math.max(...events.flatMap(({ times }) => times.map(({ to }) => to)));
}

interface StagedEvent {
  readonly stage: Stage;
  readonly event: TimelineEvent;
}

/** A document is one event; photos and recordings are one under every stage in which they were made. */
function eventsOf(document: Document): readonly StagedEvent[] {
  const { title, form, items, record } = document;
  const usual = stages.find((each) => each === form?.stage);
  if (items.length === 0) {
    const moment = parseMoment(document.time);
    if (moment === undefined || usual === undefined) return [];
    const kind = record.form === '送达回证' ? 'served' : 'document';
    return [
      { stage: usual, event: { title, kind, times: [{ from: moment.first, to: moment.last }], time: timeOf([moment], document.time) } },
    ];
  }

  const made = items.flatMap((item) => {
    const moment = parseMoment(timeOfItem(item));
    const stage = stages.find((each) => each === textOf(item.data.环节)) ?? usual;
    const { last = 0 } = parseMoment(textOf(item.data.止)) ?? {};
    return moment === undefined || stage === undefined ? [] : [{ stage, moment, text: timeOfItem(item), to: Math.max(moment.last, last) }];
  });
  return stages.flatMap((stage): readonly StagedEvent[] => {
    const own = made.filter((each) => each.stage === stage).sort((one, other) => one.moment.first - other.moment.first);
    const [first] = own;
    if (first === undefined) return [];
    const times = own.map(({ moment, to }) => ({ from: moment.first, to }));
    const called = own.length === items.length ? title : `${title}中的${own.length}件`;
    return [
      {
        stage,
        event: {
          title: called,
          kind: 'recorded',
          times,
          time: timeOf(
            own.map(({ moment }) => moment),
            first.text,
          ),
        },
      },
    ];
  });
}

/** By time; `text`: the first as it was written. */
function timeOf(moments: readonly Moment[], text: string): string {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (last.day > first.day) return `${dayText(first.day).slice(5)} 至 ${dayText(last.day).slice(5)}`;

  return `${dayText(first.day)}${first.first === first.last ? ` ${text.slice(11, 16)}` : ''}`;
}
