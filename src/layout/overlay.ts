import type { PictureItem } from '../model/page.ts';
import type { PictureFacts } from '../model/theme.ts';
import type { Overlay } from '../model/volume.ts';
import { addElement, addFault, type Setter } from './setter.ts';

/** The image of a signature or seal, ready to be laid over a text. */
export interface SetOverlay {
  /** Points that it wants of its line; 0 where it takes no room. */
  readonly height: number;
  readonly width: number;
  /** The image with its middle at (x, y), or above it where it is raised; never below the end of the paper. */
  at(x: number, y: number): PictureItem;
}

/** An image without facts is a fault, and nothing is laid over the text. `room`: points of its column. */
export function setOverlay(setter: Setter, overlay: Overlay, parent: number, room: number): SetOverlay | undefined {
  const { file, alt, raised = 0, spaced = false } = overlay;
  const facts = setter.pictures.picture(file);
  if (facts === undefined || facts.width <= 0 || facts.height <= 0) {
    addFault(setter, 'missing', file, overlay.from);
    return undefined;
  }
  const element = addElement(setter, { kind: 'Figure', parent, alt });
  const width = widthOf(overlay, facts, room);
  const height = (width * facts.height) / facts.width;
  const lowest = setter.theme.paper.height - height;

  return {
    height: spaced ? height : 0,
    width,
    at: (x, y) => ({
      kind: 'picture',
      file,
      x: x - width / 2,
      y: Math.min(y - raised - height / 2, lowest),
      width,
      height,
      alt,
      ink: true,
      element,
    }),
  };
}

/**
 * Points. A scanner's resolution is believed only where it gives a size that a seal or a signature may have. What takes room on its line, as
 * a signature does, is no wider than its column where the record does not tell.
 */
function widthOf({ width, usual, spaced }: Overlay, { width: pixels, dpi = 0 }: PictureFacts, room: number): number {
  const natural = dpi > 0 ? (pixels / dpi) * 72 : 0;
  const likely = natural >= usual / 5 && natural <= usual * 2 ? natural : usual;

  return width ?? (spaced ? Math.min(likely, room) : likely);
}
