import type { Page, PageItem } from '../model/page.ts';
import type { Volume } from '../model/volume.ts';
import { ownNumberItems, pageNumberItems } from './furniture.ts';
import type { NumberedSection } from './number-pages.ts';
import type { Mark, Setter } from './setter.ts';

/** Pages with their margins, numbers and watermark, links resolved to the first pages of their sections (indices by section). */
export function finishPages(
  setter: Setter,
  volume: Volume,
  sections: readonly NumberedSection[],
  firstPages: ReadonlyMap<string, number>,
): readonly Page[] {
  const titles = new Map(sections.map(({ section }) => [section.id, section.title]));

  return sections.flatMap((section) => pagesOf({ setter, volume, firstPages, titles }, section));
}

interface Finish {
  readonly setter: Setter;
  readonly volume: Volume;
  readonly firstPages: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, string>;
}

function pagesOf(finish: Finish, { section, sheets }: NumberedSection): readonly Page[] {
  const { setter, volume } = finish;
  const { paper, faces } = setter.theme;
  const written = sheets.filter((sheet) => !sheet.blank && !sheet.behind).length;
  return sheets.map((sheet, index) => {
    const { number, label, recto } = sheet;
    const items: PageItem[] = [];
    for (const mark of sheet.marks) {
      const item = resolve(mark, finish);
      if (item !== undefined) items.push(item);
    }
    if (section.ownNumbers && !sheet.scan && !sheet.blank && !sheet.behind)
      items.push(...ownNumberItems(setter, section.ownNumbers === 'by hand' ? undefined : [index + 1, written], sheet.left));
    if (number !== undefined) items.push(...pageNumberItems(setter, number, volume.pageNumber, recto));
    if (volume.watermark !== undefined && !sheet.blank) items.push({ kind: 'watermark', text: volume.watermark, face: faces.hei[0] ?? '' });
    return {
      width: paper.width,
      height: paper.height,
      section: section.id,
      ...(number === undefined ? {} : { number }),
      label,
      ...(sheet.turned ? { turned: 90 as const } : {}),
      items,
    };
  });
}

/** A link that knows its page; one to a section that is not there is dropped. */
function resolve(mark: Mark, { firstPages, titles }: Finish): PageItem | undefined {
  if (mark.kind !== 'section-link') return mark;

  const page = firstPages.get(mark.section);
  if (page === undefined) return undefined;

  const { x, y, width, height, section, element } = mark;
  return { kind: 'link', x, y, width, height, page, alt: titles.get(section) ?? '', ...(element === undefined ? {} : { element }) };
}
