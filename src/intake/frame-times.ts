/** Frames of a strip. */
const most = 4;

/** Seconds into a recording at which its key frames stand: the middles of equal parts, to the tenth; one where it is short. */
export function frameTimes(duration: number): readonly number[] {
  if (!(duration > 0)) return [];
  const count = Math.max(1, Math.min(most, Math.floor(duration)));

  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) / count) * duration * 10) / 10);
}
