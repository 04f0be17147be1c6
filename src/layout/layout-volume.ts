import type { PlacedVolume, StructureElement } from '../model/page.ts';
import type { Measure, Pictures, Theme } from '../model/theme.ts';
import type { Section, Volume } from '../model/volume.ts';
import { finishPages } from './finish-pages.ts';
import { labelPages, type NumberedRun, type NumberedSection, numberPages, plainNumbering, type SetSection } from './number-pages.ts';
import { onePage } from './one-page.ts';
import { outlineOf } from './outline.ts';
import { pagesAsked } from './pages-asked.ts';
import { type Sheet, sectionPages } from './section-pages.ts';
import { cutter, type Elsewhere, type References, type Setter } from './setter.ts';

/**
 * Puts a volume on pages. The body is set first and numbered, then front and back matter, which may name its pages.
 * A body that names its own pages is set twice. `elsewhere`: pages of the case's other volumes that it may name.
 * Pure: the same volume, theme and measure give the same pages.
 */
export function layoutVolume(
  volume: Volume,
  theme: Theme,
  measure: Measure,
  pictures: Pictures,
  elsewhere: Elsewhere = new Map(),
): PlacedVolume {
  const desk: Desk = { volume, theme, pictures, elsewhere, cut: cutter(theme, measure), numbering: volume.numbering ?? plainNumbering };
  const unknown: References = { sections: new Map(), count: 0, elsewhere };
  const listed = desk.numbering.contents ? countListed(desk, setApart(desk, beginSetter(desk, unknown), volume.front, 1)) : 0;

  return layoutBehind(desk, unknown, listed, 2);
}

/** What holds for the whole layout of a volume. */
interface Desk {
  readonly volume: Volume;
  readonly theme: Theme;
  readonly pictures: Pictures;
  readonly elsewhere: Elsewhere;
  readonly cut: Setter['cut'];
  readonly numbering: NonNullable<Volume['numbering']>;
}

/** The volume with its body numbered behind so many pages of contents; once more where the contents then take another number of pages. */
function layoutBehind(desk: Desk, unknown: References, before: number, attempts: number): PlacedVolume {
  const { volume, theme, numbering, elsewhere } = desk;
  const bodyElement = 1 + volume.front.length;
  const setBody = (setter: Setter, element: number): NumberedRun =>
    numberPages(setInRow(desk, setter, volume.body, element), numbering, theme.duplex, before);
  const referencesOf = ({ addresses, count }: NumberedRun): References => ({
    sections: new Map(addresses.map((address) => [address.section, address])),
    count: before + count,
    elsewhere,
  });

  const guess = pagesAsked(volume.body).length > 0 ? referencesOf(setBody(beginSetter(desk, unknown), 1)) : unknown;
  const setter = beginSetter(desk, guess);
  const body = setBody(setter, bodyElement);
  const references = referencesOf(body);
  const front = setApart(desk, { ...setter, references }, volume.front, 1);
  const listed = countListed(desk, front);
  if (listed !== before && attempts > 0) return layoutBehind(desk, unknown, listed, attempts - 1);

  const back = setApart(desk, { ...setter, references }, volume.back, bodyElement + volume.body.length);
  const all = [...numberFront(desk, front), ...body.sections, ...labelPages(back, theme.duplex)];
  const firstPages = new Map<string, number>();
  let reached = 0;
  for (const { section, sheets } of all) {
    firstPages.set(section.id, reached);
    reached += sheets.length;
  }
  const sections: readonly Section[] = [...volume.front, ...volume.body, ...volume.back];
  return {
    meta: volume.meta,
    pages: finishPages(setter, volume, all, firstPages),
    outline: outlineOf(sections, (section) => firstPages.get(section) ?? 0),
    faults: setter.faults,
    numberedPages: references.count,
    addresses: body.addresses,
    elements: setter.elements,
  };
}

/** A setter with an element for the volume and one for each section, and no faults. */
function beginSetter({ volume, theme, pictures, cut }: Desk, references: References): Setter {
  const sections = volume.front.length + volume.body.length + volume.back.length;
  const sect: StructureElement = { kind: 'Sect', parent: 0 };

  return {
    theme,
    pictures,
    references,
    numberOnTop: volume.pageNumber === 'top-outer',
    elements: [{ kind: 'Document', parent: -1 }, ...Array.from({ length: sections }, () => sect)],
    faults: [],
    cut,
  };
}

/** Sets front or back matter; each section begins on a right-hand page. `element`: structure element of the first. */
function setApart({ numbering, theme }: Desk, setter: Setter, sections: readonly Section[], element: number): readonly SetSection[] {
  return sections.map((section, index) => {
    const sheets = (section.onePage ? onePage : sectionPages)(setter, section, element + index, 1);
    return { section, sheets: theme.duplex && numbering.recto && sheets.length % 2 === 1 ? [...sheets, blankBack] : sheets, side: 1 };
  });
}

/**
 * Sets sections one behind the other. Where each begins on a right-hand page, an empty back fills up the leaf before, also the last one.
 * One that was inserted later is leaves of its own.
 */
function setInRow({ numbering, theme }: Desk, setter: Setter, sections: readonly Section[], element: number): readonly SetSection[] {
  let side = 1;
  return sections.map((section, index) => {
    const sheets = sectionPages(setter, section, element + index, side);
    const alone = numbering.recto || section.inserted === true || sections[index + 1]?.inserted === true;
    const filled = theme.duplex && alone && (side + sheets.length) % 2 === 0 ? [...sheets, blankBack] : sheets;
    const set = { section, sheets: filled, side };
    side += filled.length;
    return set;
  });
}

const blankBack: Sheet = { marks: [], left: 0, scan: false, turned: false, blank: true };

/** Numbers that the contents take before the body; 0 where they are not numbered. */
function countListed({ numbering, theme }: Desk, front: readonly SetSection[]): number {
  return numbering.contents ? numberPages(front.filter(isContents), numbering, theme.duplex).count : 0;
}

function numberFront({ numbering, theme }: Desk, front: readonly SetSection[]): readonly NumberedSection[] {
  const listed = numbering.contents ? numberPages(front.filter(isContents), numbering, theme.duplex).sections : [];

  return labelPages(front, theme.duplex).map((each) => listed.find(({ section }) => section.id === each.section.id) ?? each);
}

function isContents({ section }: SetSection): boolean {
  return section.id === 'contents';
}
