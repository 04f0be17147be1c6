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
  return framed(block, column, { width: facts.width * scale, height: facts.height * scale, element });
}

/** A picture gives up to this part of its height where it then has room on a page with what stands there. */
const mostGiven = 0.2;

/** A picture in the middle of its column. */
function framed(
  { file, alt }: ImageBlock,
  column: Column,
  { width, height, element }: { readonly width: number; readonly height: number; readonly element: number },
): Piece {
  const place = (factor: number): Piece['place'] => {
    const size = { width: width * factor, height: height * factor };
    return (x, y) => [{ kind: 'picture', file, x: x + (column.width - size.width) / 2, y, ...size, alt, element }];
  };
  const piece: Piece = { height, before: 0, holds: false, whole: true, place: place(1) };
  const shrink = (by: number): Piece | undefined =>
    by > height * mostGiven ? undefined : { ...piece, height: height - by, place: place((height - by) / height) };

  return { ...piece, shrink };
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
