import { type Moment, parseMoment } from '../../src/model/moment.ts';

/** A moment as it is written. Throws where it is none. */
export function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);

  return moment;
}
