import type { PageItem } from '../model/page.ts';

/** An item moved by (x, y) points, its structure element by `offset`. */
export function shift(item: PageItem, x: number, y: number, offset: number): PageItem {
  switch (item.kind) {
    case 'line':
      return { ...item, x1: item.x1 + x, x2: item.x2 + x, y1: item.y1 + y, y2: item.y2 + y };
    case 'watermark':
      return item;
    case 'link':
      return { ...item, x: item.x + x, y: item.y + y };
    default:
      return { ...item, x: item.x + x, y: item.y + y, ...(item.element === undefined ? {} : { element: item.element + offset }) };
  }
}
