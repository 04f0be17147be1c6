import { valueAt } from '../model/pointer.ts';
import { type Found, find, textsAt } from './find.ts';
import type { Asked } from './ground.ts';

/** What a reference yields; `./执法证号` is the key beside a value that was found. */
export function beside(asked: Asked, { of, at }: Found, reference: string): readonly Found[] {
  if (!reference.startsWith('./')) return find(asked, reference);
  const steps = [...at.pointer.split('/').slice(1, -1), ...reference.slice(2).split('/')];
  return textsAt(of, steps).filter((each) => each.text.trim() !== '' && !asked.ground.doubtful(each.at));
}

/** The text under another key of the mapping in which a value was found, as it is written; empty where there is none. */
export function writtenBeside({ of, at }: Found, key: string): string {
  const text = valueAt(of.data, `${at.pointer.slice(0, at.pointer.lastIndexOf('/'))}/${key}`);
  return typeof text === 'string' ? text.trim() : '';
}
