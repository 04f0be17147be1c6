import type { ScanItem } from '../model/page.ts';
import type { ScanBlock } from '../model/volume.ts';
import { hiddenText, shareOut } from './hidden-text.ts';
import type { Sheet } from './section-pages.ts';
import { addElement, addFault, type Setter } from './setter.ts';

/** Points of blank paper beside a picture, on the sides that are not bound. */
const aside = 28;
/** Points between a sheet and the edges of the paper: five millimetres, which no printer reaches. */
const edge = 14;
/** The smallest page is not enlarged more than this: a till receipt, an identity card. */
const mostEnlarged = 1.5;
/** Long to short side of ISO 216, letter and legal paper; cameras have 4:3, 3:2 and 16:9. */
const papers = [Math.SQRT2, 11 / 8.5, 14 / 8.5];

/**
 * The pages of a scanned original, each scaled to fill the paper but for its edges and a strip that is left to the stamped number.
 * What is no sheet of paper has no margin of its own, so it gets one: nothing of a photograph is punched through or bound in.
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
  const whole = { x: edge, width: paper.width - 2 * edge, height: paper.height - strip - edge };
  const within = { x: margins.inner, width: paper.width - margins.inner - aside, height: paper.height - strip - aside };
  const texts = shareOut(block.text ?? [], facts.pages.length);
  return facts.pages.map((page, index) => {
    const turned = page.width > page.height;
    const [across, along] = turned ? [page.height, page.width] : [page.width, page.height];
    const sheet = isSheet(across, along);
    const room = sheet ? whole : within;
    const scale = Math.min(room.width / across, room.height / along, mostEnlarged);
    const width = across * scale;
    const height = along * scale;
    const element = addElement(setter, { kind: 'Figure', parent, alt: block.alt });
    const scan: ScanItem = {
      kind: 'scan',
      file: block.file,
      page: index,
      x: sheet
        ? besideBinding(paper.width, width, margins.inner, recto(index))
        : (recto(index) ? room.x : aside) + (room.width - width) / 2,
      y: (setter.numberOnTop ? strip : sheet ? edge : aside) + (room.height - height) / 2,
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

function isSheet(across: number, along: number): boolean {
  const ratio = Math.max(across, along) / Math.min(across, along);

  return papers.some((each) => Math.abs(ratio / each - 1) < 0.015);
}

/** Left edge of a scan: in the middle of the paper, or further out as far as the bound side asks for its margin and the paper has the room. */
function besideBinding(paper: number, width: number, inner: number, recto: boolean): number {
  const free = Math.max((paper - width) / 2, Math.min(paper - width - edge, inner));

  return recto ? free : paper - width - free;
}
