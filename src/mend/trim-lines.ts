import { type Edit, lineEnd } from '../model/fix.ts';

/** The edits that take spaces and tabs from the ends of lines. */
export function trimLines(text: string): readonly Edit[] {
  return [...text.matchAll(/[ \t]+(?=\r|\n|$)/g)].map(({ index, 0: found }) => ({
    id: lineEnd,
    start: index,
    end: index + found.length,
    text: '',
  }));
}
