import type { Page, PageItem, PlacedVolume, StructureElement } from '../model/page.ts';
import type { OuterCoverMeasures } from '../model/profile.ts';
import type { Measure, Pictures, Theme } from '../model/theme.ts';
import type { Block, VolumeMeta } from '../model/volume.ts';
import { onePage } from './one-page.ts';
import { placeSpine, type SpineField } from './place-spine.ts';
import { cutter, type Setter } from './setter.ts';

/** An outer cover as it was composed, with the leaves that it has to hold. */
export interface CoverContent {
  readonly title: string;
  readonly front: readonly Block[];
  readonly spine: readonly SpineField[];
  readonly leaves: number;
}

/** Millimetre in points. */
const millimetre = 72 / 25.4;

/**
 * Outer covers, each on a sheet of its own as it is cut and folded (GB/T 9705-2008): the back with its flaps at the left, the spine, the front; then the
 * spines once more on A4, as labels to be cut out. A spine is the narrowest that holds the leaves.
 */
export function layoutOuterCovers(
  meta: VolumeMeta,
  covers: readonly CoverContent[],
  measures: OuterCoverMeasures,
  theme: Theme,
  measure: Measure,
): PlacedVolume {
  const elements: StructureElement[] = [{ kind: 'Document', parent: -1 }];
  const faults: PlacedVolume['faults'][number][] = [];
  const setter: Setter = {
    theme: { ...theme, duplex: false },
    pictures: noPictures,
    references: { sections: new Map(), count: 0, elsewhere: new Map() },
    numberOnTop: false,
    elements,
    faults,
    cut: cutter(theme, measure),
  };
  const sheets = covers.map((cover) => coverPage(setter, cover, measures));
  const labels = labelPages(setter, covers, measures);

  return {
    meta,
    pages: [...sheets, ...labels],
    outline: [
      ...covers.map(({ title }, page) => ({ title, page, children: [] })),
      { title: '卷脊标签', page: covers.length, children: [] },
    ],
    faults,
    numberedPages: 0,
    addresses: [],
    elements,
  };
}

/** The breadth of the spine that holds so many leaves; the broadest where none does. */
export function spineFor(leaves: number, { spines, paper }: OuterCoverMeasures): number {
  return spines.find((spine) => spine >= leaves * paper) ?? spines.at(-1) ?? 0;
}

function coverPage(setter: Setter, { title, front, spine, leaves }: CoverContent, measures: OuterCoverMeasures): Page {
  const { width, height, flap } = measures;
  const back = flap + width;
  const broad = spineFor(leaves, measures);
  const paper = { width: back + broad + width, height: height + 2 * flap };
  const element = addSect(setter);
  const margins = {
    top: flap + 25 * millimetre,
    bottom: flap + 15 * millimetre,
    inner: back + broad + 25 * millimetre,
    outer: 20 * millimetre,
  };
  const pages = onePage(
    { ...setter, theme: { ...setter.theme, paper, margins } },
    { id: 'outer-cover', title, ownNumbers: false, blocks: front },
    element,
    1,
  );
  const printed = (pages[0]?.marks ?? []).flatMap((mark): readonly PageItem[] => (mark.kind === 'section-link' ? [] : [mark]));
  const words = placeSpine(setter, spine, { x: back, y: flap, width: broad, height }, element);

  return { ...paper, section: 'outer-cover', label: title, items: [...folds(measures, broad), ...printed, ...words] };
}

/** The outline to be cut, and the folds: of the flaps, of the spine. */
function folds({ width, height, flap }: OuterCoverMeasures, spine: number): readonly PageItem[] {
  const back = flap + width;
  const right = back + spine + width;
  const line = (x1: number, y1: number, x2: number, y2: number): PageItem => ({ kind: 'line', x1, y1, x2, y2, width: 0.3 });

  return [
    line(flap, 0, flap, height + 2 * flap),
    line(back, 0, back, height + 2 * flap),
    line(back + spine, flap, back + spine, flap + height),
    line(0, flap, right, flap),
    line(0, flap + height, right, flap + height),
  ];
}

const labelPaper = { width: 210 * millimetre, height: 297 * millimetre };
const [labelMargin, labelGap] = [15 * millimetre, 6 * millimetre];

/** A4 with the spines side by side, shortened to what fits; as many sheets as they need. */
function labelPages(setter: Setter, covers: readonly CoverContent[], measures: OuterCoverMeasures): readonly Page[] {
  const height = Math.min(measures.height, 270 * millimetre);
  const rows: { readonly cover: CoverContent; readonly x: number; readonly width: number }[][] = [[]];
  let x = labelMargin;
  for (const cover of covers) {
    const width = spineFor(cover.leaves, measures);
    if (x > labelMargin && x + width > labelPaper.width - labelMargin) {
      rows.push([]);
      x = labelMargin;
    }
    rows.at(-1)?.push({ cover, x, width });
    x += width + labelGap;
  }

  return rows.map((row, index) => {
    const element = addSect(setter);
    const items = row.flatMap(({ cover, x, width }) => {
      const box = { x, y: (labelPaper.height - height) / 2, width, height };
      return [...frame(box), ...placeSpine(setter, cover.spine, box, element)];
    });
    return { ...labelPaper, section: 'spine-labels', label: rows.length === 1 ? '卷脊标签' : `卷脊标签${index + 1}`, items };
  });
}

function frame({ x, y, width, height }: { x: number; y: number; width: number; height: number }): readonly PageItem[] {
  const line = (x1: number, y1: number, x2: number, y2: number): PageItem => ({ kind: 'line', x1, y1, x2, y2, width: 0.3 });

  return [
    line(x, y, x + width, y),
    line(x, y + height, x + width, y + height),
    line(x, y, x, y + height),
    line(x + width, y, x + width, y + height),
  ];
}

function addSect({ elements }: Setter): number {
  return elements.push({ kind: 'Sect', parent: 0 }) - 1;
}

const noPictures: Pictures = { picture: () => undefined, scan: () => undefined };
