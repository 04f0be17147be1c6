import type { MediaItem } from '../model/case.ts';
import type { PhotoLayout } from '../model/templates.ts';
import type { PictureFacts } from '../model/theme.ts';
import { textOf } from './formats/text-of.ts';
import type { PictureRoom } from './picture-room.ts';

/** Photos that stand beside each other, and on which sheet. */
export interface PhotoRow {
  readonly layout: PhotoLayout;
  readonly items: readonly MediaItem[];
}

type Size = Pick<PictureFacts, 'width' | 'height'>;
type Sizes = (file: string) => Size | undefined;

/** What a record may ask for by 版面. */
const asked: Readonly<Record<string, PhotoLayout>> = { 整页: 'whole', 半页: 'half', 四分之一页: 'quarter' };

/** Photos of one record from which on they count as many: four a page. */
const many = 13;
/** Pixels that a quarter of a page shows at 150 dpi (205 × 150 points): a smaller picture gains nothing from more room. */
const quarter = { width: 427, height: 312 };
/** The sides of a sheet of paper (ISO 216) are as 1 to √2; cameras have 4:3, 3:2 and 16:9. */
const paper = { least: Math.SQRT2 * 0.98, most: Math.SQRT2 * 1.02 };
/** Letters of a page are sharp at 200 dpi on the whole sheet (440 points) from so many pixels on its longer side. */
const legible = 1200;
/** From here on an upright picture is a screen or a strip. */
const slender = 1.75;
/** From here on a wide picture is a panorama (no camera and no screen is as wide): on a quarter of a page nothing of it can be told. */
const panoramic = 2.4;

const beside: readonly PhotoLayout[] = ['quarter', 'upright', 'tall'];
/** Two rows of these stand on a page. */
const halfPage: readonly PhotoLayout[] = ['half', 'quarter', 'upright'];
/** Points at 150 dpi of a pixel. */
const pixel = 0.48;

/** The room for a picture on sheets of a whole page and of half a page. */
export interface PictureRooms {
  readonly whole: PictureRoom;
  readonly half: PictureRoom;
}

/**
 * How photos are laid onto sheets, in their order: what 版面 says; a photographed page and a lone slender picture on a whole page; slender
 * ones and upright ones in pairs; small ones and those of a long series four a page; others one above the other, and the last one on a
 * whole page where half of it would stay empty.
 */
export function photoRows(items: readonly MediaItem[], sizeOf: Sizes, rooms: PictureRooms): readonly PhotoRow[] {
  const series = items.length >= many;
  const rows: PhotoRow[] = [];
  for (const item of items) {
    const layout = asked[textOf(item.data.版面)] ?? layoutOf(sizeOf(item.path), series);
    const last = rows.at(-1);
    if (last?.layout === layout && beside.includes(layout) && last.items.length === 1)
      rows[rows.length - 1] = { layout, items: [...last.items, item] };
    else rows.push({ layout, items: [item] });
  }

  const placed = rows.map((row) => (row.items.length === 1 ? { ...row, layout: alone(row.layout, row.items) } : row));
  return series ? placed : placed.map((row, index) => (fillsPage(placed, index, sizeOf, rooms) ? { ...row, layout: 'whole' } : row));
}

/** Nothing would stand below it on its page, nobody asked for half a page, and it is larger with the whole. */
function fillsPage(rows: readonly PhotoRow[], index: number, sizeOf: Sizes, { whole, half }: PictureRooms): boolean {
  const { layout, items = [] } = rows[index] ?? {};
  const [only] = items;
  if (layout !== 'half' || only === undefined || textOf(only.data.版面) !== '') return false;
  const next = rows[index + 1];
  if (next !== undefined && halfPage.includes(next.layout)) return false;
  const from = rows.findLastIndex((row, place) => place < index && !halfPage.includes(row.layout)) + 1;
  const size = sizeOf(only.path);

  return (index - from) % 2 === 0 && size !== undefined && shown(size, whole) > shown(size, half);
}

/** How large a picture is shown in a room, as a part of its size at 150 dpi. */
function shown({ width, height }: Size, room: PictureRoom): number {
  return Math.min(1, room.width / (width * pixel), room.height / (height * pixel));
}

function layoutOf(size: Size | undefined, series: boolean): PhotoLayout {
  if (size === undefined) return 'half';
  const { width, height } = size;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const ratio = long / short;
  if (ratio >= paper.least && ratio <= paper.most && long >= legible) return 'whole';
  if (height > width) return ratio >= slender ? 'tall' : 'upright';
  const small = width <= quarter.width && height <= quarter.height;

  return small || (series && ratio < panoramic) ? 'quarter' : 'half';
}

/** One without a neighbour has the sheet's whole width, unless its record asked for a quarter. */
function alone(layout: PhotoLayout, [only]: readonly MediaItem[]): PhotoLayout {
  if (layout === 'tall') return 'whole';
  const wanted = only !== undefined && asked[textOf(only.data.版面)] === layout;

  return beside.includes(layout) && !wanted ? 'half' : layout;
}
