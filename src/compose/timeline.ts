import { dayText, parseMoment } from '../model/moment.ts';
import { type Stage, stages } from '../model/regulation.ts';
import type { PlacedDocument } from './order-documents.ts';

/** The course of a case: what was made or done when, stage by stage. Days are numbers since 1970-01-01. */
export interface Timeline {
  readonly first: number;
  readonly last: number;
  readonly stages: readonly TimelineStage[];
}

export interface TimelineStage {
  readonly stage: Stage;
  /** From its first to its last event. */
  readonly first: number;
  readonly last: number;
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly title: string;
  /** `served`: a proof of service; `recorded`: photos or recordings. */
  readonly kind: 'document' | 'served' | 'recorded';
  readonly day: number;
  /** As it is shown: a day, and the clock where it is known. */
  readonly time: string;
}

/** Every dated document of a case under its stage (制度第四条), by time; `undefined` where nothing has a date. */
export function timelineOf(documents: readonly PlacedDocument[]): Timeline | undefined {
  const events = documents.flatMap(({ document }) => {
    const moment = parseMoment(document.time);
    const stage = stages.find((each) => each === document.form?.stage);
    if (moment === undefined || stage === undefined) return [];
    const clock = moment.first === moment.last ? ` ${document.time.slice(11, 16)}` : '';
    const kind = document.items.length > 0 ? 'recorded' : document.record.form === '送达回证' ? 'served' : 'document';
    return [
      { stage, at: moment.first, event: { title: document.title, kind, day: moment.day, time: `${dayText(moment.day)}${clock}` } as const },
    ];
  });
  if (events.length === 0) return undefined;

  const sorted = [...events].sort((one, other) => one.at - other.at);
  const days = sorted.map(({ event }) => event.day);
  return {
    first: Math.min(...days),
    last: Math.max(...days),
    stages: stages.flatMap((stage) => {
      const own = sorted.flatMap((each) => (each.stage === stage ? [each.event] : []));
      const [first, last] = [own[0], own.at(-1)];
      return first === undefined || last === undefined ? [] : [{ stage, first: first.day, last: last.day, events: own }];
    }),
  };
}
