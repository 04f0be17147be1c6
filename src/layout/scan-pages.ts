import type { ScanItem } from '../model/page.ts';
import type { ScanBlock } from '../model/volume.ts';
import { hiddenText, shareOut } from './hidden-text.ts';
import type { Sheet } from './section-pages.ts';
import { addElement, addFault, type Setter } from './setter.ts';

/**
 * The pages of a scanned original, each scaled to fill the paper but for a strip that is left to the stamped number.
 * A landscape page lies on its side with its head to the left, and the viewer turns it. `recto` tells whether a page of it is a right-hand one. What the original says lies unseen under its pages.
 */
export function scanPages(setter: Setter, block: ScanBlock, parent: number, recto: (index: number) => boolean): readonly Sheet[] {
  const facts = setter.pictures.scan(block.file);
  if (facts === undefined || facts.pages.length === 0) {
    addFault(setter, 'missing', block.file, block.from);
    return [{ marks: [], left: 0, scan: true, turned: false }];
  }

  const { paper, pageNumber, margins } = setter.theme;
  const strip = pageNumber.distance + pageNumber.size * 1.5;
  const room = { width: paper.width, height: paper.height - strip };
  const texts = shareOut(block.text ?? [], facts.pages.length);
  return facts.pages.map((page, index) => {
    const turned = page.width > page.height;
    const [across, along] = turned ? [page.height, page.width] : [page.width, page.height];
    const scale = Math.min(room.width / across, room.height / along);
    const width = across * scale;
    const height = along * scale;
    const element = addElement(setter, { kind: 'Figure', parent, alt: block.alt });
    const scan: ScanItem = {
      kind: 'scan',
      file: block.file,
      page: index,
      x: besideBinding(paper.width, width, margins.inner, recto(index)),
      y: (setter.numberOnTop ? strip : 0) + (room.height - height) / 2,
      width,
      height,
      alt: block.alt,
      ...(turned ? { turned: true } : {}),
      element,
    };
    const words = hiddenText(setter, texts[index] ?? [], { x: scan.x, y: scan.y, width, height, turned }, parent);
    return { marks: [...words, scan], left: 0, scan: true, turned };
  });
}

/** Left edge of a scan: in the middle of the paper, or further out as far as the bound side asks for its margin and the paper has the room. */
function besideBinding(paper: number, width: number, inner: number, recto: boolean): number {
  const free = Math.max((paper - width) / 2, Math.min(paper - width, inner));

  return recto ? free : paper - width - free;
}
