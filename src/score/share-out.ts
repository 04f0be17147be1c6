import type { EntryScore } from '../model/score.ts';

/** Entries in the same proportions, worth `share` points together; nothing changes where they are worth nothing. */
export function shareOut(entries: readonly EntryScore[], share: number): readonly EntryScore[] {
  const whole = entries.reduce((sum, { worth }) => sum + worth, 0);
  if (whole === 0) return entries;
  const scale = share / whole;

  return entries.map((entry) => ({
    ...entry,
    worth: entry.worth * scale,
    gained: { low: entry.gained.low * scale, high: entry.gained.high * scale },
    losses: entry.losses.map((loss) => ({ ...loss, points: loss.points * scale })),
  }));
}

/** Points to two places. */
export function round(points: number): number {
  return Math.round((points + Number.EPSILON) * 100) / 100;
}
