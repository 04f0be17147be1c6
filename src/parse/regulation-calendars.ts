import type { Finding } from '../model/finding.ts';
import type { CalendarYear, Regulation } from '../model/regulation.ts';
import { parseCalendarYear } from './calendar.ts';
import { type RegulationSource, regulationFinding, treeOf } from './regulation-source.ts';
import { textsOf } from './regulation-values.ts';

export interface RegulationCalendars {
  readonly years: readonly CalendarYear[];
  readonly findings: readonly Finding[];
}

/**
 * The calendars of a line of regulations: shared ones, those that were inherited, and each regulation's own, of which the last of a year
 * counts. Where regulation.yaml names years, only those are used; a year that is nowhere is a finding.
 */
export function calendarsOf(ids: readonly string[], source: RegulationSource, inherited?: Regulation): RegulationCalendars {
  const years = new Map<number, CalendarYear>((inherited?.calendars ?? []).map((year) => [year.year, year]));
  for (const folder of ['', ...ids.map((id) => `${id}/`)])
    for (const path of [...source.documents.keys()].filter((each) => each.startsWith(`${folder}calendars/`))) {
      const year = parseCalendarYear(treeOf(source.documents.get(path)));
      years.set(year.year, year);
    }
  const document = ids.map((id) => source.documents.get(`${id}/regulation.yaml`)).findLast((each) => treeOf(each).calendars !== undefined);
  const named = textsOf(treeOf(document).calendars);
  const used = [...years.values()].filter(({ year }) => document === undefined || named.includes(String(year)));

  return {
    years: used.toSorted((one, other) => one.year - other.year),
    findings: named.flatMap((year, index) =>
      years.has(Number(year)) || document === undefined
        ? []
        : [regulationFinding('R-calendar', document.locate(`/calendars/${index}`), year)],
    ),
  };
}
