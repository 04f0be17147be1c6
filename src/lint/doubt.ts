import type { Spot } from './fact.ts';

/**
 * Whether a place is not to be judged, because something was already said about it, about something above it, or about something in it.
 * A whole file is judged whatever was said about a part of it, but not one that could not be read.
 */
export function doubtOver(doubts: readonly Spot[], unread: readonly string[]): (spot: Spot) => boolean {
  if (doubts.length === 0 && unread.length === 0) return () => false;
  const byFile = new Map<string, string[]>();
  for (const { file, pointer } of doubts) byFile.set(file, [...(byFile.get(file) ?? []), pointer]);

  return ({ file, pointer }) => {
    if (unread.includes(file)) return true;
    if (pointer === '') return false;
    return byFile.get(file)?.some((doubt) => within(pointer, doubt) || within(doubt, pointer)) ?? false;
  };
}

function within(inner: string, outer: string): boolean {
  return inner === outer || (outer !== '' && inner.startsWith(`${outer}/`));
}
