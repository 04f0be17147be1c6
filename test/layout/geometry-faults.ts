import type { LineItem, Page, TextItem } from '../../src/model/page.ts';

/** Points; y grows downward. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly text: string;
}

/** Texts of a page that overlap, are crossed by a line, or leave `frame`. */
export function geometryFaults(page: Page, frame: Box): string[] {
  const texts = page.items.filter((item): item is TextItem => item.kind === 'text').map(boxOf);
  const lines = page.items.filter((item): item is LineItem => item.kind === 'line');
  const outside = texts.filter((box) => box.x1 < frame.x1 - slack || box.x2 > frame.x2 + slack || box.y1 < frame.y1 || box.y2 > frame.y2);
  const overlaps = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => meets(one, other))
      .map((other) => `${one.text} on ${other.text}`),
  );
  const crossed = texts.filter((box) => lines.some((line) => crosses(box, line)));
  return [...outside.map((box) => `outside ${box.text}`), ...overlaps, ...crossed.map((box) => `crossed ${box.text}`)];
}

/** Marks that may not begin a line (GB/T 15834, 5.1), found where nothing stands before them on their line. */
export function leadingMarks(page: Page): string[] {
  const texts = page.items.filter((item): item is TextItem => item.kind === 'text');

  return texts
    .filter(({ text }) => /^\s*[，。、；：？！）》」』〕”％℃]/u.test(text))
    .filter((mark) => !texts.some((other) => other !== mark && Math.abs(other.y - mark.y) < 1 && isJustBefore(other, mark)))
    .map((mark) => `a line begins with ${mark.text.slice(0, 4)}`);
}

/** Ends where the other begins, but for the room at the end of a fill. */
function isJustBefore(one: TextItem, other: TextItem): boolean {
  const end = one.x + one.width;
  return one.x < other.x && other.x - end < 2 * other.size;
}

function boxOf(item: TextItem): Box {
  return { x1: item.x, x2: item.x + item.width, y1: item.y - item.size * 0.88, y2: item.y + item.size * 0.12, text: item.text };
}

const slack = 0.05;

function meets(one: Box, other: Box): boolean {
  return one.x1 < other.x2 - slack && other.x1 < one.x2 - slack && one.y1 < other.y2 - slack && other.y1 < one.y2 - slack;
}

function crosses(box: Box, line: LineItem): boolean {
  return (
    box.x1 < Math.max(line.x1, line.x2) - slack &&
    Math.min(line.x1, line.x2) < box.x2 - slack &&
    box.y1 < Math.max(line.y1, line.y2) - slack &&
    Math.min(line.y1, line.y2) < box.y2 - slack
  );
}
