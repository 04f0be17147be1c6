import type { PDFDict, PDFPage } from '@cantoo/pdf-lib';
import { figure } from './content.ts';
import { copyPdf, type PdfCopier } from './copy-pdf.ts';
import { decodeStream, joinBytes, largestContent } from './decode-stream.ts';
import { type ImageReason, type JudgePage, judgePages } from './judge-page.ts';
import { boxOf, inherited, numbersOf, type OpenPdf, type PageBox, rectangle } from './open-pdf.ts';
import type { Paper, Reference } from './paper.ts';
import { pictureMatrix, product } from './picture-matrix.ts';
import type { PagePicture, ScanObject, ScanSource } from './scan-source.ts';
import { withoutUnseenText } from './unseen-text.ts';

const unit = { x: 0, y: 0, width: 1, height: 1 };
const orientations = { 0: 1, 90: 6, 180: 3, 270: 8 } as const;

/**
 * The pages of a read PDF as form objects, streams and filters kept as they are; a page that PDF/A does not allow as it is comes as a picture.
 * `picture` draws one; none where nothing is at hand that could.
 */
export function pdfSource(paper: Paper, pdf: OpenPdf, picture: PagePicture | undefined): ScanSource {
  const copier = copyPdf(paper, pdf);
  const judge = judgePages(pdf);
  return {
    async page(index) {
      const page = pdf.pages[index];
      if (page === undefined) return undefined;

      const { content, reason } = lookAt(pdf, page, judge);
      if (reason !== undefined && picture !== undefined) {
        const drawn = await picture(index);
        if (drawn === 'stuck') return drawn;
        if (drawn !== undefined) return { ...drawn, reason };
      }
      if (content === undefined) return undefined;
      try {
        return { ...importPage(paper, pdf, { copier, page, content }), conformance: reason === undefined ? 'A' : 'none' };
      } catch {
        return undefined;
      } finally {
        copier.settle();
      }
    },
  };
}

/** What a page may be printed with, and why that may not be. Where only what is not seen of its text is at fault, it is printed without that. */
function lookAt(pdf: OpenPdf, page: PDFPage, judge: JudgePage): { readonly content?: Uint8Array; readonly reason?: ImageReason } {
  let content: Uint8Array | undefined;
  try {
    content = contentOf(pdf, page);
    const reason = judge(page, content);
    if (reason === undefined) return { content };
    const seen = faultsOfText.has(reason) ? withoutUnseenText(content) : undefined;
    return seen !== undefined && judge(page, seen) === undefined ? { content: seen } : { content, reason };
  } catch {
    return { ...(content === undefined ? {} : { content }), reason: 'unread' };
  }
}

const faultsOfText: ReadonlySet<ImageReason> = new Set(['font', 'glyph', 'text']);

interface PageSource {
  readonly copier: PdfCopier;
  readonly page: PDFPage;
  readonly content: Uint8Array;
}

function importPage(paper: Paper, pdf: OpenPdf, { copier, page, content }: PageSource): Omit<ScanObject, 'conformance'> {
  const { lib } = pdf;
  const box = boxOf(pdf, page);
  const resources = inherited(lib, page.node, 'Resources');
  const group = page.node.lookup(lib.PDFName.of('Group'));
  const form = paper.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
    Resources: resources instanceof lib.PDFDict ? copier.value(resources) : {},
    ...(group instanceof lib.PDFDict ? { Group: copier.value(group) } : {}),
  });
  form.end(content);
  const reference = withAnnotations(paper, pdf, copier, page, form, box);
  copier.settle();

  const fit = [1 / box.width, 0, 0, 1 / box.height, -box.x / box.width, -box.y / box.height];
  return { reference, matrix: product(fit, pictureMatrix(orientations[box.rotation], unit)) };
}

/** The content streams of a page, decoded and joined (ISO 32000-1, 7.8.2). Throws where one cannot be decoded, or they are too large: a page is not printed in part. */
function contentOf({ lib }: OpenPdf, page: PDFPage): Uint8Array {
  const contents = page.node.lookup(lib.PDFName.of('Contents'));
  const streams =
    contents instanceof lib.PDFArray ? Array.from({ length: contents.size() }, (_, index) => contents.lookup(index)) : [contents];
  let size = 0;
  const parts = streams.flatMap((stream) => {
    if (!(stream instanceof lib.PDFRawStream)) return [];
    const bytes = decodeStream(lib, stream);
    size += bytes?.length ?? 0;
    if (bytes === undefined || size > largestContent) throw new Error('content that cannot be read');
    return [bytes, new Uint8Array([0x0a])];
  });
  return joinBytes([...parts, new Uint8Array([0x0a])]);
}

/** Puts the appearances of a page's annotations (seals, signatures, stamps, filled fields) over it. */
function withAnnotations(paper: Paper, pdf: OpenPdf, copier: PdfCopier, page: PDFPage, form: Reference, box: PageBox): Reference {
  const { lib } = pdf;
  const annotations = page.node.lookup(lib.PDFName.of('Annots'));
  if (!(annotations instanceof lib.PDFArray)) return form;

  const drawn: Record<string, unknown> = { Page: form };
  const lines = ['q /Page Do Q'];
  for (let index = 0; index < annotations.size(); index++) {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof lib.PDFDict)) continue;
    const appearance = appearanceOf(pdf, annotation);
    if (appearance === undefined) continue;
    const label = `A${index}`;
    drawn[label] = copier.value(appearance.object);
    lines.push(`q ${appearance.matrix.map(figure).join(' ')} cm /${label} Do Q`);
  }
  if (lines.length === 1) return form;

  const whole = paper.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
    Resources: { XObject: drawn },
  });
  whole.end(new TextEncoder().encode(lines.join('\n')));
  return whole;
}

/** The normal appearance of a visible annotation and the matrix that puts it into its rectangle (ISO 32000-1, 12.5.5). */
function appearanceOf({ lib }: OpenPdf, annotation: PDFDict) {
  const name = (key: string) => lib.PDFName.of(key);
  const flags = annotation.lookup(name('F'));
  const hidden = flags instanceof lib.PDFNumber && (flags.asNumber() & 0b10_0010) !== 0;
  const subtype = annotation.lookup(name('Subtype'))?.toString();
  const target = rectangle(lib, annotation.lookup(name('Rect')));
  const appearances = annotation.lookup(name('AP'));
  if (hidden || subtype === '/Popup' || subtype === '/Link' || target === undefined || !(appearances instanceof lib.PDFDict))
    return undefined;

  let key = name('N');
  let holder: PDFDict = appearances;
  const normal = appearances.lookup(key);
  const state = annotation.lookup(name('AS'));
  if (normal instanceof lib.PDFDict && state instanceof lib.PDFName) {
    holder = normal;
    key = state;
  }
  const stream = holder.lookup(key);
  const object = holder.get(key);
  if (!(stream instanceof lib.PDFStream) || object === undefined) return undefined;

  const inner = rectangle(lib, stream.dict.lookup(name('BBox')));
  if (inner === undefined) return undefined;
  const given = stream.dict.lookup(name('Matrix'));
  const numbers = given instanceof lib.PDFArray ? numbersOf(lib, given) : [];
  const [a, b, c, d, e, f] = numbers.length === 6 ? numbers : [1, 0, 0, 1, 0, 0];
  const corners = [
    [inner.x, inner.y],
    [inner.x + inner.width, inner.y],
    [inner.x, inner.y + inner.height],
    [inner.x + inner.width, inner.y + inner.height],
  ].map(([x = 0, y = 0]) => [(a ?? 1) * x + (c ?? 0) * y + (e ?? 0), (b ?? 0) * x + (d ?? 1) * y + (f ?? 0)]);
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  if (width <= 0 || height <= 0) return undefined;

  const [sx, sy] = [target.width / width, target.height / height];
  return { object, matrix: [sx, 0, 0, sy, target.x - left * sx, target.y - bottom * sy] };
}
