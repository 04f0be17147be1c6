import type { Run } from '../model/volume.ts';

/** 续 stands smaller than the words that it follows, so that it has room in a narrow column. */
const smaller = 0.8;

/** What says of a number or a label, set in so many points, that its box goes on from the page before. */
export function goesOn(size: number): Run {
  return { text: '（续）', size: size * smaller };
}
