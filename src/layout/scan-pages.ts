import type { ScanItem } from '../model/page.ts';
import type { ScanBlock } from '../model/volume.ts';
import { hiddenText, shareOut } from './hidden-text.ts';
import type { Sheet } from './section-pages.ts';
import { addElement, addFault, type Setter } from './setter.ts';

/**
 * The pages of a scanned original, each scaled to fill the paper but for a strip that is left to the stamped number.
 * A landscape page lies on its side with its head to the left, and the viewer turns it. What the original says lies unseen under its pages.
 */
export function scanPages(setter: Setter, block: ScanBlock, parent: number): readonly Sheet[] {
  const facts = setter.pictures.scan(block.file);
  if (facts === undefined || facts.pages.length === 0) {
    addFault(setter, 'missing', block.file, block.from);
    return [{ marks: [], left: 0, scan: true, turned: false }];
  }

  const { paper, pageNumber } = setter.theme;
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
      x: (paper.width - width) / 2,
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
