import type { TextItem } from '../model/page.ts';
import type { Theme } from '../model/theme.ts';
import type { FontRole, PageNumberPlace } from '../model/volume.ts';
import type { Setter } from './setter.ts';

/** A short text on one line, set by its left end, middle or right end at `x`, baseline at `y`; part of no paragraph. A character without a face is left out. */
export function label(
  setter: Setter,
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'left' | 'centre' | 'right';
    readonly font: FontRole;
    readonly size: number;
  },
): readonly TextItem[] {
  const cutOf = setter.cut(at.font);
  const stretches: { face: string; text: string; width: number }[] = [];
  for (const character of text) {
    const cut = cutOf(character.codePointAt(0) ?? 0);
    if (cut === undefined) continue;
    const last = stretches.at(-1);
    if (last?.face === cut.face) {
      last.text += character;
      last.width += cut.width * at.size;
    } else stretches.push({ face: cut.face, text: character, width: cut.width * at.size });
  }
  const whole = stretches.reduce((sum, stretch) => sum + stretch.width, 0);
  let x = at.anchor === 'left' ? at.x : at.anchor === 'right' ? at.x - whole : at.x - whole / 2;
  return stretches.map((stretch) => {
    const item: TextItem = {
      kind: 'text',
      x,
      y: at.y,
      face: stretch.face,
      size: at.size,
      text: stretch.text,
      spacing: 0,
      width: stretch.width,
    };
    x += stretch.width;
    return item;
  });
}

/**
 * The volume's number on a page. `recto`: a right-hand page. On the outer side it stands over the outer margin's edge. Where its margin is too
 * narrow for its distance from the end of the paper, it stands nearer to that: never in the text.
 */
export function pageNumberItems(setter: Setter, number: string, place: PageNumberPlace, recto: boolean): readonly TextItem[] {
  const { paper, margins, pageNumber } = setter.theme;
  const { font, size, distance } = pageNumber;
  const top = place === 'top-outer';
  const clear = size * 1.3;
  const from = Math.max(Math.min(distance, (top ? margins.top : margins.bottom) - clear), 0);
  const y = top ? from + size * 0.88 : paper.height - from - size * 0.12;
  const right = place === 'bottom-right' || (place !== 'bottom-centre' && recto);
  if (place === 'bottom-centre') return label(setter, number, { x: paper.width / 2, y, anchor: 'centre', font, size });
  if (right) return label(setter, number, { x: paper.width - margins.outer, y, anchor: 'right', font, size });
  return label(setter, number, { x: margins.outer, y, anchor: 'left', font, size });
}

/** 第 x 页 共 y 页 at the foot of a document that counts its own pages: page `x` of `y`, or room to write both by hand. */
export function ownNumberItems(setter: Setter, counted: readonly [number, number] | undefined, left: number): readonly TextItem[] {
  const { paper, margins, pageNumber } = setter.theme;
  const { font, size } = pageNumber;
  const x = left + (paper.width - margins.inner - margins.outer) / 2;
  const y = paper.height - margins.bottom + size * 1.6;
  const text = counted ? `第 ${counted[0]} 页 共 ${counted[1]} 页` : '第\u3000\u3000页\u3000共\u3000\u3000页';
  return label(setter, text, { x, y, anchor: 'centre', font, size });
}

/** Where the text area begins: the inner margin is left on a right-hand page. */
export function leftMargin(theme: Theme, recto: boolean): number {
  return recto || !theme.duplex ? theme.margins.inner : theme.margins.outer;
}
