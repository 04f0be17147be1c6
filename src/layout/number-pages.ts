import type { SectionAddress } from '../model/page.ts';
import type { Numbering, Section } from '../model/volume.ts';
import type { Sheet } from './section-pages.ts';

/** A section on its pages. */
export interface SetSection {
  readonly section: Section;
  readonly sheets: readonly Sheet[];
  /** The side on which it begins: odd ones are right-hand pages. */
  readonly side: number;
}

/** A page with its number, where it has one, and its label for the viewer. */
export interface NumberedSheet extends Sheet {
  readonly recto: boolean;
  readonly number?: string;
  readonly label: string;
}

export interface NumberedSection {
  readonly section: Section;
  readonly sheets: readonly NumberedSheet[];
}

/** How pages are numbered where a volume does not say. */
export const plainNumbering: Numbering = { per: 'page', run: 'volume', contents: false, recto: false, blankBacks: false };

export interface NumberedRun {
  readonly sections: readonly NumberedSection[];
  readonly addresses: readonly SectionAddress[];
  /** Numbers that were given out. */
  readonly count: number;
}

/**
 * Gives sections their numbers. One run goes on from `before`; a section that was inserted later counts behind the last number given out, 12-1, 12-2 …,
 * and leaves the run as it was. Where leaves are counted, the back of one shares its number and does not print it.
 */
export function numberPages(set: readonly SetSection[], numbering: Numbering, duplex: boolean, before = 0): NumberedRun {
  let last = before;
  let behind = 0;
  let count = 0;
  let current = '';
  const next = (inserted: boolean): string => {
    if (inserted) behind += 1;
    else {
      last += 1;
      behind = 0;
    }
    count += 1;
    return inserted ? `${last}-${behind}` : String(last);
  };

  const addresses: SectionAddress[] = [];
  const sections = set.map(({ section, sheets, side }): NumberedSection => {
    const apart = numbering.run === 'document';
    if (apart) last = 0;
    const prefix = apart ? `${section.item ?? ''}件` : '';
    const reached: string[] = [];
    const numbered = sheets.map((sheet, index): NumberedSheet => {
      const recto = !duplex || (side + index) % 2 === 1;
      if (sheet.blank && !(numbering.blankBacks && numbering.per === 'page')) return { ...sheet, recto, label: '空白' };

      const shares = numbering.per === 'sheet' && !recto && current !== '';
      const number = shares ? undefined : next(!apart && section.inserted === true);
      current = number ?? current;
      if (!sheet.blank) reached.push(`${prefix}${current}`);
      return { ...sheet, recto, label: `${prefix}${current}${shares ? '背' : ''}`, ...(number === undefined ? {} : { number }) };
    });
    addresses.push({ section: section.id, first: reached[0] ?? '', last: reached.at(-1) ?? '', pages: reached.length });
    return { section, sheets: numbered };
  });
  return { sections, addresses, count };
}

/** Pages of front and back matter: their labels are their titles. */
export function labelPages(set: readonly SetSection[], duplex: boolean): readonly NumberedSection[] {
  return set.map(({ section, sheets, side }) => {
    const pages = sheets.filter((sheet) => !sheet.blank).length;
    return {
      section,
      sheets: sheets.map((sheet, index) => ({
        ...sheet,
        recto: !duplex || (side + index) % 2 === 1,
        label: sheet.blank ? '空白' : pages === 1 ? section.title : `${section.title}${index + 1}`,
      })),
    };
  });
}
