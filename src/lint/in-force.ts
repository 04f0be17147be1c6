import { dayText } from '../model/moment.ts';
import type { InForce } from '../model/regulation.ts';
import { find } from './find.ts';
import type { Asked } from './ground.ts';
import { momentsOf } from './moments.ts';

/** Whether a rule holds for an act: by the first date that `at` yields, else by the moment of judgement. */
export function isInForce({ at, from, until }: InForce, asked: Asked): boolean {
  const [act] = momentsOf(find(asked, at));
  const day = dayText((act?.moment ?? asked.ground.clock).day);
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
