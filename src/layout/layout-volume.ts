import type { Page, PageItem, PlacedVolume, StructureElement } from '../model/page.ts';
import type { Measure, Pictures, Theme } from '../model/theme.ts';
import type { Block, Section, Volume } from '../model/volume.ts';
import { ownNumberItems, pageNumberItems } from './furniture.ts';
import { outlineOf } from './outline.ts';
import { type Sheet, sectionPages } from './section-pages.ts';
import { cutter, type Mark, type References, type Setter } from './setter.ts';

interface SetSection {
  readonly section: Section;
  readonly sheets: readonly Sheet[];
  /** Number of its first page, where its pages are numbered. */
  readonly first?: number;
}

const unknown: References = { sections: new Map(), count: 0 };

/**
 * Puts a volume on pages. The body is set first and numbered from 1, then front and back matter, which may name its pages.
 * A body that names its own pages is set twice. Pure: the same volume, theme and measure give the same pages.
 */
export function layoutVolume(volume: Volume, theme: Theme, measure: Measure, pictures: Pictures): PlacedVolume {
  const sections = [...volume.front, ...volume.body, ...volume.back];
  const document: StructureElement = { kind: 'Document', parent: -1 };
  const setter: Setter = {
    theme,
    pictures,
    references: unknown,
    numberOnTop: volume.pageNumber === 'top-outer',
    elements: [document, ...sections.map((): StructureElement => ({ kind: 'Sect', parent: 0 }))],
    faults: [],
    cut: cutter(theme, measure),
  };
  const asks = volume.body.some((section) => section.blocks.some(asksForPages));
  const guess = asks ? referencesOf(setNumbered({ ...setter, elements: [document], faults: [] }, volume.body, 0)) : unknown;
  const body = setNumbered({ ...setter, references: guess }, volume.body, 1 + volume.front.length);
  const references = referencesOf(body);
  const front = setApart({ ...setter, references }, volume.front, 1);
  const back = setApart({ ...setter, references }, volume.back, 1 + volume.front.length + volume.body.length);

  const all = [...front, ...body, ...back];
  const firstPages = new Map<string, number>();
  let reached = 0;
  for (const { section, sheets } of all) {
    firstPages.set(section.id, reached);
    reached += sheets.length;
  }
  const finish: Finish = { setter, volume, firstPages, titles: new Map(sections.map(({ id, title }) => [id, title])) };
  return {
    meta: volume.meta,
    pages: all.flatMap((section) => pagesOf(finish, section)),
    outline: outlineOf(sections, (section) => firstPages.get(section) ?? 0),
    faults: setter.faults,
    numberedPages: references.count,
    elements: setter.elements,
  };
}

/** `element`: structure element of the first section. Each begins on a right-hand page of its own. */
function setApart(setter: Setter, sections: readonly Section[], element: number): readonly SetSection[] {
  return sections.map((section, index) => ({ section, sheets: sectionPages(setter, section, element + index, 1) }));
}

/** Sections whose pages are numbered through from 1. */
function setNumbered(setter: Setter, sections: readonly Section[], element: number): readonly SetSection[] {
  let next = 1;
  return sections.map((section, index) => {
    const first = next;
    const sheets = sectionPages(setter, section, element + index, first);
    next += sheets.length;
    return { section, sheets, first };
  });
}

function referencesOf(body: readonly SetSection[]): References {
  const sections = new Map<string, { first: number; last: number }>();
  let count = 0;
  for (const { section, sheets, first = 1 } of body) {
    sections.set(section.id, { first, last: first + sheets.length - 1 });
    count += sheets.length;
  }
  return { sections, count };
}

function asksForPages(block: Block): boolean {
  if (block.kind === 'paragraph') return block.runs.some((run) => run.pageOf !== undefined || run.pageCount);
  if (block.kind === 'keep') return block.blocks.some(asksForPages);
  if (block.kind === 'grid') return block.rows.some((row) => row.cells.some((cell) => cell.blocks.some(asksForPages)));
  return false;
}

interface Finish {
  readonly setter: Setter;
  readonly volume: Volume;
  readonly firstPages: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, string>;
}

/** The pages of a section with their margins, numbers and watermark. */
function pagesOf(finish: Finish, { section, sheets, first }: SetSection): readonly Page[] {
  const { setter, volume } = finish;
  const { paper, faces } = setter.theme;
  return sheets.map((sheet, index) => {
    const number = first === undefined ? undefined : first + index;
    const recto = (number ?? index + 1) % 2 === 1;
    const items: PageItem[] = [];
    for (const mark of sheet.marks) {
      const item = resolve(mark, finish);
      if (item !== undefined) items.push(item);
    }
    if (section.ownNumbers && !sheet.scan) items.push(...ownNumberItems(setter, index + 1, sheets.length, sheet.left));
    if (number !== undefined) items.push(...pageNumberItems(setter, number, volume.pageNumber, recto || !setter.theme.duplex));
    if (volume.watermark !== undefined) items.push({ kind: 'watermark', text: volume.watermark, face: faces.hei[0] ?? '' });
    return {
      width: paper.width,
      height: paper.height,
      section: section.id,
      ...(number === undefined ? {} : { number }),
      label: number === undefined ? pageLabel(section.title, index, sheets.length) : String(number),
      ...(sheet.turned ? { turned: 90 as const } : {}),
      items,
    };
  });
}

function pageLabel(title: string, index: number, pages: number): string {
  return pages === 1 ? title : `${title}${index + 1}`;
}

/** A link that knows its page; one to a section that is not there is dropped. */
function resolve(mark: Mark, { firstPages, titles }: Finish): PageItem | undefined {
  if (mark.kind !== 'section-link') return mark;

  const page = firstPages.get(mark.section);
  if (page === undefined) return undefined;

  const { x, y, width, height, section, element } = mark;
  return { kind: 'link', x, y, width, height, page, alt: titles.get(section) ?? '', ...(element === undefined ? {} : { element }) };
}
