import { composeBlank } from '../compose/compose-blank.ts';
import { layoutVolume } from '../layout/layout-volume.ts';
import type { PageItem, PlacedVolume } from '../model/page.ts';
import type { Form } from '../model/regulation.ts';
import type { FormTemplate, Templates } from '../model/templates.ts';
import type { Measure, Theme } from '../model/theme.ts';
import type { Volume } from '../model/volume.ts';

/** Shares of the usual room to write, the widest first. */
const rooms = [2, 1.7, 1.4, 1.2, 1, 0.8, 0.65];
/** Shares for a form that is printed on one sheet: fewer lines rather than another page. */
const tight = [0.5, 0.35];
const nothing = { picture: () => undefined, scan: () => undefined };

/** Of a list that would be cut, fewer rows leave its page; the rest has as much room as before. */
const fewRows = 0.65;

/** Points that the foot of a page may stay empty without looking like a hole. */
const unseen = 50;

/** A form to be filled in by hand: what it says, and its pages. */
export interface LaidOutBlank {
  readonly volume: Volume;
  readonly placed: PlacedVolume;
}

/**
 * A form to be filled in by hand on as few pages as it goes, with as much room to write as these pages have:
 * it fills them, and does not begin one more for a line. Of a list that fits on a page no rows stand on the next one. `tool`: program and version.
 */
export function layOutBlank(form: Form, template: FormTemplate, templates: Templates, measure: Measure, tool: string): LaidOutBlank {
  const setWith = (room: number, rows = room): LaidOutBlank => {
    const volume = composeBlank(form, template, templates, tool, room, rows);
    return { volume, placed: layoutVolume(volume, templates.theme, measure, nothing) };
  };
  const tried = (template.oneSheet ? [...rooms, ...tight] : rooms).map((room) => setWith(room));
  const fewest = Math.min(...tried.map(({ placed }) => placed.pages.length));
  const short = tried.filter(({ placed }) => placed.pages.length === fewest);
  const least = Math.max(unseen, Math.min(...short.map(holeOf)));
  const isEven = (blank: LaidOutBlank): boolean => blank.placed.pages.length === fewest && holeOf(blank) <= least;
  const even = short.filter(isEven);
  const whole = (blank: LaidOutBlank): boolean => isEven(blank) && !isListParted(blank, templates.theme);
  const [first] = even;
  const isParted = first !== undefined && isListParted(first, templates.theme);
  const widest = isParted ? (rooms.map((room) => setWith(room, Math.min(room, fewRows))).find(whole) ?? even.find(whole) ?? first) : first;
  if (widest === undefined) throw new Error('no room was tried');

  return widest;
}

/** The highest stretch that is empty between the end of a page's text and the deepest that any page reaches; the last page may end early. Points. */
function holeOf({ placed }: LaidOutBlank): number {
  const depths = placed.pages.map(({ items }) => Math.max(0, ...items.map(depthOf)));
  return Math.max(0, ...depths.slice(0, -1).map((depth) => Math.max(...depths) - depth));
}

/** Where its words and rules end; the number of a page is none of them. */
function depthOf(item: PageItem): number {
  if (item.kind === 'line') return item.y2;

  return item.kind === 'text' && item.element !== undefined ? item.y : 0;
}

/** A list is cut: within the type area its head is printed once more, which is no part of the text. */
function isListParted({ placed }: LaidOutBlank, { margins }: Theme): boolean {
  const isWithin = (y: number, height: number): boolean => y > margins.top && y < height - margins.bottom;

  return placed.pages
    .slice(1)
    .some(({ items, height }) => items.some((item) => item.kind === 'text' && item.element === undefined && isWithin(item.y, height)));
}
