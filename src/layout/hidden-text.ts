import type { TextItem } from '../model/page.ts';
import { setParagraph } from './paragraph.ts';
import { type Piece, stackHeight } from './piece.ts';
import type { Setter } from './setter.ts';

/** Where hidden text lies: a box of points; `turned` where what is seen in it lies on its side, its head to the left. */
export interface HiddenBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turned: boolean;
}

const leading = 1.3;
const [largest, smallest] = [12, 1];

/** Shares paragraphs out to pages in their order, so that each page gets about as many characters. */
export function shareOut(texts: readonly string[], pages: number): readonly (readonly string[])[] {
  const whole = texts.reduce((sum, text) => sum + text.length, 0) || 1;
  const shares: string[][] = Array.from({ length: pages }, () => []);
  let reached = 0;
  for (const text of texts) {
    const page = Math.floor(((reached + text.length / 2) / whole) * pages);
    shares[Math.min(page, pages - 1)]?.push(text);
    reached += text.length;
  }
  return shares;
}

/** Paragraphs that are not seen but can be searched and copied, as large as the box allows. A character without a face is no fault here. */
export function hiddenText(setter: Setter, texts: readonly string[], box: HiddenBox, parent: number): readonly TextItem[] {
  const [across, down] = box.turned ? [box.height, box.width] : [box.width, box.height];
  const size = sizeFor(texts, across, down);
  const pieces = texts.flatMap((text): readonly Piece[] =>
    setParagraph(
      { ...setter, faults: [] },
      { kind: 'paragraph', runs: [{ text }], size, leading, align: 'left' },
      { width: across, parent },
    ),
  );
  const scale = Math.min(1, down / (stackHeight(pieces, false) || 1));
  const items: TextItem[] = [];
  let top = 0;
  for (const piece of pieces) {
    for (const mark of piece.place(0, top * scale)) {
      if (mark.kind === 'text') items.push({ ...mark, ...onPage(mark, box), hidden: true });
    }
    top += piece.height;
  }
  return items;
}

/** The size at which the paragraphs fill the box at most, if each of their characters is as wide as high. */
function sizeFor(texts: readonly string[], across: number, down: number): number {
  for (let size = largest; size > smallest; size *= 0.9) {
    const lines = texts.reduce((sum, text) => sum + Math.max(Math.ceil((text.length * size) / across), 1), 0);
    if (lines * size * leading <= down) return size;
  }
  return smallest;
}

function onPage({ x, y }: TextItem, box: HiddenBox): Pick<TextItem, 'x' | 'y' | 'turned'> {
  return box.turned ? { x: box.x + y, y: box.y + box.height - x, turned: true } : { x: box.x + x, y: box.y + y };
}
