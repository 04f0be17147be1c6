import type { FigureBlock, FigureMark } from '../model/volume.ts';
import type { Column } from './blocks.ts';
import { label } from './furniture.ts';
import type { Piece } from './piece.ts';
import { addElement, type Mark, type Setter } from './setter.ts';

/** A drawing, centred, scaled down to fit its column and a page. Its words belong to one figure with its alternative text. */
export function setFigure(setter: Setter, block: FigureBlock, column: Column): Piece {
  const element = addElement(setter, { kind: 'Figure', parent: column.parent, alt: block.alt });
  const scale = Math.min(1, column.width / block.width, column.height / block.height);
  const left = (column.width - block.width * scale) / 2;
  return {
    height: block.height * scale,
    before: 0,
    holds: false,
    whole: true,
    place: (x, y) => block.marks.flatMap((mark) => placed(setter, mark, { x: x + left, y, scale, element })),
  };
}

interface Canvas {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly element: number;
}

function placed(setter: Setter, mark: FigureMark, { x, y, scale, element }: Canvas): readonly Mark[] {
  switch (mark.kind) {
    case 'line': {
      const [x1, y1, x2, y2] = [x + mark.x1 * scale, y + mark.y1 * scale, x + mark.x2 * scale, y + mark.y2 * scale];
      return [{ kind: 'line', x1, y1, x2, y2, width: mark.width * scale }];
    }
    case 'box': {
      const { shade } = mark;
      return [{ kind: 'box', x: x + mark.x * scale, y: y + mark.y * scale, width: mark.width * scale, height: mark.height * scale, shade }];
    }
    case 'text': {
      const at = { x: x + mark.x * scale, y: y + mark.y * scale, anchor: mark.anchor, font: mark.font, size: mark.size * scale };
      return label(setter, mark.text, at).map((item) => ({ ...item, element }));
    }
  }
}
