import type { Finding, Level } from '../model/finding.ts';
import type { Duty } from './compile-regulation.ts';

/** A finding and the duty from which it came. */
export interface Owed {
  readonly duty: Duty;
  readonly finding: Finding;
  /** What it may come of (see Fact). */
  readonly about?: readonly string[];
}

const gravity: Readonly<Record<Level, number>> = { error: 2, warning: 1, note: 0 };

/** Without findings that only say more sharply what another, at least as grave, already says at the same place, or above or below it. */
export function silenceSharpened<T extends Owed>(owed: readonly T[]): readonly T[] {
  return owed.filter(({ duty, finding }) => {
    const { sharpens } = duty.requirement;
    if (sharpens === undefined) return true;
    return !owed.some((other) => other.duty !== duty && sharpens.includes(other.finding.id) && covers(other.finding, finding));
  });
}

function covers(milder: Finding, finding: Finding): boolean {
  if (milder.at.file !== finding.at.file || gravity[milder.level] < gravity[finding.level]) return false;
  const [one, other] = [`${milder.at.pointer}/`, `${finding.at.pointer}/`];
  return one.startsWith(other) || other.startsWith(one);
}
