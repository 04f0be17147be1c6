import { dayText, parseMoment } from '../model/moment.ts';
import { type Stage, stages } from '../model/regulation.ts';
import type { PlacedDocument } from './order-documents.ts';

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
  /** First and last millisecond that its time may mean: a day, or an instant. */
  readonly from: number;
  readonly to: number;
  /** As it is shown: a day, and the clock where it is known. */
  readonly time: string;
}

/** Every dated document of a case under its stage (制度第四条), by time; `undefined` where nothing has a date. */
export function timelineOf(documents: readonly PlacedDocument[]): Timeline | undefined {
  const dated = documents.flatMap(({ document }) => {
    const moment = parseMoment(document.time);
    const stage = stages.find((each) => each === document.form?.stage);
    if (moment === undefined || stage === undefined) return [];
    const clock = moment.first === moment.last ? ` ${document.time.slice(11, 16)}` : '';
    const kind = document.items.length > 0 ? 'recorded' : document.record.form === '送达回证' ? 'served' : 'document';
    const event: TimelineEvent = {
      title: document.title,
      kind,
      from: moment.first,
      to: moment.last,
      time: `${dayText(moment.day)}${clock}`,
    };
    return [{ stage, day: moment.day, event }];
  });
  if (dated.length === 0) return undefined;

  const sorted = [...dated].sort((one, other) => one.event.from - other.event.from);
  return {
    first: Math.min(...sorted.map(({ event }) => event.from)),
    last: Math.max(...sorted.map(({ event }) => event.to)),
    stages: stages.flatMap((stage) => {
      const own = sorted.filter((each) => each.stage === stage);
      const [first, last] = [own[0], own.at(-1)];
      return first === undefined || last === undefined
        ? []
        : [{ stage, first: first.day, last: last.day, events: own.map(({ event }) => event) }];
    }),
  };
}
