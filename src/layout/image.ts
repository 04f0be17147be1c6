import type { ImageBlock } from '../model/volume.ts';
import type { Column } from './blocks.ts';
import type { Piece } from './piece.ts';
import { addElement, addFault, type Setter } from './setter.ts';

/** Points a pixel at 150 dpi: a picture is never enlarged beyond it. */
const pointsPerPixel = 72 / 150;

/** A picture, centred, scaled to fit its bounds, its column and a page. One without facts is an empty frame and a fault. */
export function setImage(setter: Setter, block: ImageBlock, column: Column): Piece {
  const facts = setter.pictures.picture(block.file);
  const maxWidth = Math.min(block.maxWidth, column.width);
  const maxHeight = Math.min(block.maxHeight, column.height);
  const element = addElement(setter, { kind: 'Figure', parent: column.parent, alt: block.alt });
  if (facts === undefined || facts.width <= 0 || facts.height <= 0) {
    addFault(setter, 'missing', block.file, block.from);
    return frame(maxWidth, maxHeight, column.width, setter.theme.lineWidth);
  }

  const scale = Math.min(pointsPerPixel, maxWidth / facts.width, maxHeight / facts.height);
  const width = facts.width * scale;
  const height = facts.height * scale;
  const { file, alt } = block;
  return {
    height,
    before: 0,
    holds: false,
    whole: true,
    place: (x, y) => [{ kind: 'picture', file, x: x + (column.width - width) / 2, y, width, height, alt, element }],
  };
}

function frame(width: number, height: number, room: number, lineWidth: number): Piece {
  return {
    height,
    before: 0,
    holds: false,
    whole: true,
    place: (left, y) => {
      const x = left + (room - width) / 2;
      const line = (x1: number, y1: number, x2: number, y2: number) => ({ kind: 'line' as const, x1, y1, x2, y2, width: lineWidth });
      return [
        line(x, y, x + width, y),
        line(x, y + height, x + width, y + height),
        line(x, y, x, y + height),
        line(x + width, y, x + width, y + height),
      ];
    },
  };
}
