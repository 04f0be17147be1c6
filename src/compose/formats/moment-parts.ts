/** A date or moment of a source file, in the digits that stand there: no time zone is applied. */
export interface MomentParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Absent for a bare date. */
  readonly hour?: number;
  readonly minute?: number;
  /** Only where seconds are written. */
  readonly second?: number;
}

const written = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads `2026-03-02` and `2026-03-02 09:10`; `undefined` for anything else. */
export function momentParts(text: string): MomentParts | undefined {
  const [match, year, month, day, hour, minute, second] = written.exec(text.trim()) ?? [];
  if (match === undefined) return undefined;

  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return date;

  return { ...date, hour: Number(hour), minute: Number(minute), ...(second === undefined ? {} : { second: Number(second) }) };
}
