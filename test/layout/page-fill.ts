import type { Page, PageItem } from '../../src/model/page.ts';
import type { Theme } from '../../src/model/theme.ts';

/** How much of the type area of a page has something in it, from its top to the lowest mark of the text, 0 to 1. `foot`: points that stand at the foot of every page. */
export function pageFill({ items }: Page, { margins, paper }: Theme, foot: number): number {
  const [top, bottom] = [margins.top, paper.height - margins.bottom - foot];
  const lowest = Math.max(top, ...items.map(lowestOf).filter((y) => y <= bottom + 1));

  return (lowest - top) / (bottom - top);
}

/** Where an item ends; page numbers and other decoration are no text. */
function lowestOf(item: PageItem): number {
  switch (item.kind) {
    case 'text':
      return item.element === undefined ? 0 : item.y + item.size * 0.12;
    case 'line':
      return Math.max(item.y1, item.y2);
    case 'box':
    case 'picture':
      return item.y + item.height;
    default:
      return 0;
  }
}
