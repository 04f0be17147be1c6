import type { PDFArray, PDFDict, PDFName, PDFObject, PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf } from '../glance/file-bytes.ts';
import { decodeStream } from './decode-stream.ts';
import { intents, isLanguage, judgeContent } from './judge-content.ts';
import { judgeFont, type ShownText } from './judge-font.ts';
import { judgeJpx } from './judge-jpx.ts';
import { hidesLayers, isDrawnByViewer } from './left-to-viewer.ts';
import { inherited, type OpenPdf } from './open-pdf.ts';
import { largestInteger, longestName, longestString } from './walk-operators.ts';

/**
 * Why a page of an original may not stand in a PDF/A-2a as it is. `font`: text in a font without its program; `glyph`: text that does not agree
 * with the fonts of its file, or in fonts that cannot be judged; `text`: text of which nobody can say which characters it is;
 * `ink`: spot colours, or those of a press without a profile; `filter`: compression that PDF/A forbids; `feature`: anything else that it
 * forbids; `layer`: it has layers that a viewer hides; `mark`: marks or filled fields that only a viewer draws; `unread`: it could not be taken apart.
 */
export type ImageReason = 'text' | 'font' | 'glyph' | 'ink' | 'filter' | 'feature' | 'layer' | 'mark' | 'unread';

/** Judges a page with its decoded content: why it may not stand as it is, if it may not. Throws where it is nested beyond all measure. */
export type JudgePage = (page: PDFPage, content: Uint8Array) => ImageReason | undefined;

/** Looks through everything that the pages of an original draw with; what is shown in a font is judged once. What the file says of itself is not asked: it need not be true. */
export function judgePages(pdf: OpenPdf): JudgePage {
  const fonts = new Map<PDFDict, ShownText>();
  const hides = hidesLayers(pdf);
  const font = (dict: PDFDict): ShownText => {
    const known = fonts.get(dict) ?? judgeFont(pdf, dict);
    fonts.set(dict, known);
    return known;
  };

  return (page, content) => {
    const walk: Walk = { pdf, font, seen: new Set(), reasons: new Set(), hides };
    judgePage(walk, page, content);
    return order.find((reason) => walk.reasons.has(reason));
  };
}

function judgePage(walk: Walk, page: PDFPage, content: Uint8Array): void {
  const { pdf } = walk;
  const { lib } = pdf;
  const resources = inherited(lib, page.node, 'Resources');
  judgeOperators(walk, content, resources);
  const annotations = page.node.lookup(lib.PDFName.of('Annots'));
  for (const root of [resources, page.node.lookup(lib.PDFName.of('Group')), annotations])
    judgeObject(walk, root as PDFObject | undefined, 0);

  for (const annotation of annotations instanceof lib.PDFArray ? dictionariesOf(pdf, annotations) : [])
    if (isDrawnByViewer(pdf, annotation)) walk.reasons.add('mark');
}

/** The gravest first: one is told. */
const order: readonly ImageReason[] = ['unread', 'font', 'ink', 'filter', 'feature', 'layer', 'mark', 'glyph', 'text'];

interface Walk {
  readonly pdf: OpenPdf;
  readonly font: (font: PDFDict) => ShownText;
  readonly seen: Set<unknown>;
  readonly reasons: Set<ImageReason>;
  /** A viewer hides layers of the file. */
  readonly hides: boolean;
}

const deepest = 100;
/** Entries that lead out of what is drawn, or that are left behind when a page is copied. */
const passed = new Set(
  [
    'Parent',
    'P',
    'StructParent',
    'StructParents',
    'Metadata',
    'PieceInfo',
    'Thumb',
    'OC',
    'Popup',
    'IRT',
    'A',
    'AA',
    'Dest',
    'Ref',
    'OPI',
    '3DD',
    'RichMediaContent',
    'RichMediaSettings',
    'Sound',
    'Movie',
  ].map((key) => `/${key}`),
);
/** Inks of a press. Spot colours too: those of one name must be the same throughout a file (6.2.4.4), and nobody can vouch for all originals of a volume. */
const inks = new Set(['/DeviceCMYK', '/CMYK', '/Separation', '/DeviceN']);
/** What resources hold by names of the page's own, also such as P and A (ISO 32000-1, 7.8.3). */
const named = new Set(['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font', 'Properties'].map((key) => `/${key}`));
const filters = new Set(['/LZWDecode', '/LZW', '/Crypt']);
/** Blend modes of ISO 32000-1, 11.3.5. */
const blends = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'
    .split(' ')
    .map((name) => `/${name}`),
);

function judgeObject(walk: Walk, object: PDFObject | undefined, depth: number): void {
  const { lib, document } = walk.pdf;
  if (depth > deepest) throw new Error('nested too deeply');
  if (object === undefined) return;
  if (object instanceof lib.PDFRef) {
    if (walk.seen.has(object)) return;
    walk.seen.add(object);
    judgeObject(walk, document.context.lookup(object), depth + 1);
  } else if (object instanceof lib.PDFName) {
    const name = object.toString();
    if (inks.has(name)) walk.reasons.add('ink');
    if (filters.has(name)) walk.reasons.add('filter');
    if (isLong(object)) walk.reasons.add('feature');
  } else if (object instanceof lib.PDFString || object instanceof lib.PDFHexString) {
    if (object.sizeInBytes() > longestString && object.asBytes().length > longestString) walk.reasons.add('feature');
  } else if (object instanceof lib.PDFNumber) {
    if (Number.isInteger(object.asNumber()) && Math.abs(object.asNumber()) > largestInteger) walk.reasons.add('feature');
  } else if (object instanceof lib.PDFArray) {
    for (const item of object.asArray()) judgeObject(walk, item, depth + 1);
  } else if (object instanceof lib.PDFDict) {
    judgeDictionary(walk, object, depth);
  } else if (object instanceof lib.PDFStream) {
    judgeDictionary(walk, object.dict, depth);
    if (['F', 'FFilter', 'FDecodeParms'].some((key) => object.dict.has(lib.PDFName.of(key)))) walk.reasons.add('feature');
    const packed = object.dict.lookup(lib.PDFName.of('Filter'))?.toString() ?? '';
    if (object instanceof lib.PDFRawStream && packed.includes('/JPXDecode')) judgePacked(walk, object, packed);
    if (object instanceof lib.PDFRawStream && drawsItself(walk, object.dict))
      judgeOperators(walk, decodeStream(lib, object), object.dict.lookup(lib.PDFName.of('Resources')));
  }
}

function isLong(name: PDFName): boolean {
  return name.toString().length > longestName && name.asBytes().length > longestName;
}

/** JPEG 2000 data, looked at where they are packed in nothing else. */
function judgePacked(walk: Walk, { contents }: PDFRawStream, filter: string): void {
  const reason = /^(?:\[\s*)?\/JPXDecode(?:\s*\])?$/.test(filter) ? judgeJpx(bytesOf(contents)) : 'feature';
  if (reason !== undefined) walk.reasons.add(reason);
}

function judgeDictionary(walk: Walk, dict: PDFDict, depth: number): void {
  const { lib } = walk.pdf;
  const name = (key: string): string => dict.lookup(lib.PDFName.of(key))?.toString() ?? '';
  const has = (key: string): boolean => dict.has(lib.PDFName.of(key));
  if (name('Type') === '/Font')
    for (const glyph of glyphsOf(walk.pdf, dict)) judgeOperators(walk, decodeStream(lib, glyph), dict.lookup(lib.PDFName.of('Resources')));
  if (isLayered(walk, dict)) walk.reasons.add('layer');
  const screened = (has('TR') && name('TR') !== '/Identity') || (has('TR2') && name('TR2') !== '/Default') || has('HTP');
  const blended = has('BM') && !blends.has(name('BM')) && !(dict.lookup(lib.PDFName.of('BM')) instanceof lib.PDFArray);
  const meant = ['Intent', 'RI'].some((key) => has(key) && !intents.has(name(key)));
  const foreign = name('Subtype') === '/PS' || name('Subtype2') === '/PS' || has('Alternates') || has('OPI') || has('PS') || has('EF');
  // 6.2.4.2 and 6.2.5
  const overprinted = name('OPM') === '1' && (name('OP') === 'true' || name('op') === 'true');
  const halftoned = has('HalftoneName') || has('TransferFunction') || (has('HalftoneType') && name('HalftoneType') !== '1');
  const language = dict.lookup(lib.PDFName.of('Lang'));
  if ((language instanceof lib.PDFString || language instanceof lib.PDFHexString) && !isLanguage(language.decodeText()))
    walk.reasons.add('feature');
  if (screened || blended || meant || foreign || overprinted || halftoned) walk.reasons.add('feature');
  for (const [key, value] of dict.entries()) {
    if (passed.has(key.toString())) continue;
    if (isLong(key)) walk.reasons.add('feature');
    judgeObject(walk, value, depth + 1);
    const held = named.has(key.toString()) ? walk.pdf.document.context.lookup(value) : undefined;
    if (held instanceof lib.PDFDict) for (const each of held.values()) judgeObject(walk, each, depth + 1);
  }
}

function dictionariesOf({ lib }: OpenPdf, list: PDFArray): readonly PDFDict[] {
  return Array.from({ length: list.size() }, (_, index) => list.lookup(index)).filter((each) => each instanceof lib.PDFDict);
}

/** What belongs to a layer, where some are hidden; and a membership that shows something because layers are hidden. */
function isLayered({ pdf: { lib }, hides }: Walk, dict: PDFDict): boolean {
  const name = (key: string): string => dict.lookup(lib.PDFName.of(key))?.toString() ?? '';
  const type = name('Type');
  if (type === '/OCMD' && (dict.has(lib.PDFName.of('VE')) || /Off$/.test(name('P')))) return true;
  return hides && (type === '/OCG' || type === '/OCMD' || dict.has(lib.PDFName.of('OC')));
}

/** A form, a tiling pattern: a stream of operators with resources of its own. */
function drawsItself({ pdf: { lib } }: Walk, dict: PDFDict): boolean {
  return dict.lookup(lib.PDFName.of('Subtype'))?.toString() === '/Form' || dict.has(lib.PDFName.of('PatternType'));
}

/** The characters of a Type 3 font, which are streams of operators. */
function glyphsOf({ lib }: OpenPdf, font: PDFDict): readonly PDFRawStream[] {
  const glyphs = font.lookup(lib.PDFName.of('CharProcs'));
  return glyphs instanceof lib.PDFDict
    ? glyphs.keys().flatMap((key) => {
        const glyph = glyphs.lookup(key);
        return glyph instanceof lib.PDFRawStream ? [glyph] : [];
      })
    : [];
}

/** A stream of operators, with the resources that it names; a form without any has none (6.2.2). */
function judgeOperators(walk: Walk, content: Uint8Array | undefined, resources: unknown): void {
  const { pdf, font, reasons } = walk;
  if (content === undefined) {
    reasons.add('unread');
    return;
  }
  const shown = (dict: PDFDict): ShownText => {
    const [show, bare] = [font(dict), isBare(pdf, dict)];
    return (text, hidden) => {
      if (bare) reasons.add('font');
      return show(text, hidden);
    };
  };
  const forbid = (reason: ImageReason) => void reasons.add(reason);
  judgeContent({ pdf, font: shown, forbid }, content, resources instanceof pdf.lib.PDFDict ? resources : undefined);
}

/** A font that has no program in its file. */
function isBare({ lib }: OpenPdf, font: PDFDict): boolean {
  const subtype = font.lookup(lib.PDFName.of('Subtype'))?.toString();
  if (subtype === '/Type3') return false;

  const descendants = font.lookup(lib.PDFName.of('DescendantFonts'));
  const inner = subtype === '/Type0' && descendants instanceof lib.PDFArray ? descendants.lookup(0) : font;
  const descriptor = inner instanceof lib.PDFDict ? inner.lookup(lib.PDFName.of('FontDescriptor')) : undefined;
  return !(descriptor instanceof lib.PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(lib.PDFName.of(key))));
}
