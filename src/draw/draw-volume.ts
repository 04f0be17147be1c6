import type { Attachment } from '../model/attachment.ts';
import type { OutlineEntry, Page, PictureItem, PlacedVolume, ScanItem } from '../model/page.ts';
import type { Rasteriser } from '../model/raster.ts';
import { operators } from './content.ts';
import { type EmbeddedFace, embedFace } from './embedded-face.ts';
import type { Fonts } from './fonts.ts';
import { holdContent } from './hold-content.ts';
import type { ImageReason } from './judge-page.ts';
import { pageWriter } from './page-writer.ts';
import { beginPaper, gather, type OutlineNode, type Paper, type Reference } from './paper.ts';
import type { PassedFile, Way } from './pass-stream.ts';
import { pictureMatrix, product } from './picture-matrix.ts';
import { passPicture, writePicture } from './picture-object.ts';
import { type Conformance, openScan, type ScanObject, type ScanSource } from './scan-source.ts';
import { beginStructure, type Structure } from './structure.ts';

/** What came of a drawing. */
export interface Drawn {
  /** The level of PDF/A that the file says it keeps: `A`, `B` where a scan brought in text of its own, `none` where one brought in what PDF/A forbids. */
  readonly conformance: Conformance;
  /** Files whose picture could not be drawn: their place is empty. */
  readonly broken: readonly string[];
  /** Originals with a page that came to no end while it was drawn, first page 1: it and those behind it are empty. */
  readonly stuck: readonly { readonly file: string; readonly page: number }[];
  /** Originals of which pages came as pictures, because PDF/A does not allow them as they are; sorted by file, then page. */
  readonly images: readonly PageImages[];
}

/** Pages of one original that came as pictures for one reason. */
export interface PageImages {
  readonly file: string;
  readonly reason: ImageReason;
  /** The first page is 1; ascending. */
  readonly pages: readonly number[];
}

export interface PictureFiles {
  bytes(file: string): Promise<Uint8Array>;
  /** A JPEG that was found whole and is too large to be held for nothing; `undefined`: ask for its bytes. */
  whole?(file: string): Promise<PassedFile | undefined>;
  /** What turns pages of PDF files into pictures; none: they stand in the volume as they are, which then may be no PDF/A. */
  readonly raster?: Rasteriser;
}

export interface PdfSink {
  /** Resolves when more may be written. */
  write(chunk: Uint8Array): Promise<void>;
  /** Compresses (zlib format, RFC 1950) beside the drawing; without it, pages are compressed one after another. */
  deflate?(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * Writes a placed volume as a tagged PDF, page by page: a picture's bytes are read when its page is drawn, and not kept.
 * The same volume, fonts, files and attachments give the same bytes. Attachments make it PDF/A-3.
 */
export async function drawVolume(
  placed: PlacedVolume,
  fonts: Fonts,
  files: PictureFiles,
  sink: PdfSink,
  attachments: readonly Attachment[] = [],
): Promise<Drawn> {
  const paper = beginPaper(placed.meta, attachments);
  const output = gather(paper);
  const desk: Desk = {
    paper,
    way: { paper, output, sink },
    fonts,
    files,
    faces: new Map(),
    pictures: new Map(),
    structure: beginStructure(placed.elements, placed.pages.length),
    placed,
    broken: new Set(),
    stuck: new Map(),
    images: new Map(),
    conformance: 'A',
    scan: undefined,
    veil: undefined,
    ink: undefined,
  };
  const pages: Reference[] = [];
  const links: Link[] = [];
  const contents: (() => Promise<void>)[] = [];
  for (const [index, page] of placed.pages.entries()) {
    contents.push(holdContent(paper, await drawPage(desk, page, index, links), sink));
    pages.push(paper.page.dictionary);
    if (contents.length > ahead) await contents.shift()?.();
    if (output.size >= enough) await sink.write(output.take());
  }
  for (const finish of contents) await finish();

  for (const { annotation, page } of links) {
    annotation.data.Dest = [pages[page], 'Fit'];
    annotation.end();
  }
  await desk.scan?.source?.close?.();
  desk.veil?.end();
  desk.ink?.end();
  addOutline(paper.outline, placed.outline);
  paper._root.data.PageLabels = {
    Nums: placed.pages.flatMap((page, index) => (goesOn(page, placed.pages[index - 1]) ? [] : [index, labelOf(page)])),
  };
  const faces = [...desk.faces.values()].map((face) => face?.finish(sink));
  await desk.structure.finish(desk.way, pages);
  for (const write of faces) await write?.();
  const { conformance } = desk;
  paper.subset_conformance = conformance;
  if (conformance === 'none') paper._getPdfaid = () => '';
  paper.end();
  await sink.write(output.take());
  const stuck = [...desk.stuck].sort().map(([file, page]) => ({ file, page }));
  return { conformance, broken: [...desk.broken].sort(), stuck, images: imagesOf(desk) };
}

interface Link {
  readonly annotation: Reference;
  readonly page: number;
}

/** What is at hand while pages are drawn. */
interface Desk {
  readonly paper: Paper;
  readonly way: Way;
  readonly fonts: Fonts;
  readonly files: PictureFiles;
  readonly faces: Map<string, EmbeddedFace | undefined>;
  readonly pictures: Map<string, ScanObject | undefined>;
  readonly structure: Structure;
  readonly placed: PlacedVolume;
  readonly broken: Set<string>;
  /** By file: the page of which the drawing came to no end. */
  readonly stuck: Map<string, number>;
  /** By file and page: why it came as a picture. */
  readonly images: Map<string, ReadonlyMap<number, ImageReason>>;
  /** The lowest level of what was drawn. */
  conformance: Conformance;
  /** The scan whose pages are being drawn; only one is held open. */
  scan: { readonly file: string; readonly source: ScanSource | undefined } | undefined;
  /** Graphics state of the watermark. */
  veil: Reference | undefined;
  /** Graphics state of seals and signatures: white paper around them hides nothing. */
  ink: Reference | undefined;
}

/** Draws a page but for its content, which it hands back. */
async function drawPage(desk: Desk, page: Page, index: number, links: Link[]): Promise<Uint8Array> {
  const { paper } = desk;
  paper.addPage({ size: [page.width, page.height], margin: 0 });
  const { dictionary } = paper.page;
  Object.assign(dictionary.data, { StructParents: index, Tabs: 'S', ...(page.turned === undefined ? {} : { Rotate: page.turned }) });
  const writer = pageWriter({
    page,
    face: (name) => faceOf(desk, name),
    mark: (element) => ({ number: desk.structure.mark(index, element), kind: desk.placed.elements[element]?.kind ?? 'P' }),
  });
  for (const item of page.items) {
    if (item.kind === 'text') writer.text(item);
    else if (item.kind === 'line') writer.line(item);
    else if (item.kind === 'box') writer.box(item);
    else if (item.kind === 'watermark') {
      desk.veil ??= paper.ref({ Type: 'ExtGState', ca: 0.12 });
      paper.page.ext_gstates.Veil = desk.veil;
      writer.watermark(item);
    } else if (item.kind === 'link') {
      const annotation = paper.ref({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [item.x, page.height - item.y - item.height, item.x + item.width, page.height - item.y],
        Border: [0, 0, 0],
        F: 4,
        Contents: Object(item.alt),
      });
      if (item.element !== undefined) annotation.data.StructParent = desk.structure.object(index, item.element, annotation);
      dictionary.data.Annots = [...((dictionary.data.Annots as Reference[] | undefined) ?? []), annotation];
      links.push({ annotation, page: item.page });
    } else {
      const box = { x: item.x, y: page.height - item.y - item.height, width: item.width, height: item.height };
      const drawn = item.kind === 'picture' ? await picture(desk, item.file) : await scanPage(desk, item.file, item.page);
      if (drawn === undefined) {
        desk.broken.add(item.file);
        continue;
      }
      if (drawn === 'stuck') {
        if (!desk.stuck.has(item.file)) desk.stuck.set(item.file, item.kind === 'scan' ? item.page + 1 : 1);
        continue;
      }
      if (drawn.conformance > desk.conformance) desk.conformance = drawn.conformance;
      if (drawn.reason !== undefined) noteImage(desk, item, drawn.reason);
      const label = `X${Object.keys(paper.page.xobjects).length}`;
      paper.page.xobjects[label] = drawn.reference;
      const turned = item.kind === 'scan' && item.turned;
      const ink = item.kind === 'picture' && item.ink;
      if (ink) {
        desk.ink ??= paper.ref({ Type: 'ExtGState', BM: 'Multiply' });
        paper.page.ext_gstates.Ink = desk.ink;
      }
      writer.object(label, product(drawn.matrix, pictureMatrix(turned ? 8 : 1, box)), item.element, ink ? 'Ink' : undefined);
    }
  }
  writer.close();

  return operators(writer.lines);
}

function faceOf(desk: Desk, name: string): EmbeddedFace | undefined {
  if (!desk.faces.has(name)) {
    const font = desk.fonts.face(name);
    desk.faces.set(name, font === undefined ? undefined : embedFace(desk.paper, font, desk.faces.size));
  }
  const face = desk.faces.get(name);
  if (face !== undefined) desk.paper.page.fonts[face.label] = face.reference;
  return face;
}

async function picture(desk: Desk, file: string): Promise<ScanObject | undefined> {
  if (!desk.pictures.has(file))
    desk.pictures.set(file, (await passed(desk, file)) ?? (await writePicture(desk.paper, await desk.files.bytes(file))));

  return desk.pictures.get(file);
}

async function passed({ files, way }: Desk, file: string): Promise<ScanObject | undefined> {
  const whole = await files.whole?.(file);

  return whole === undefined ? undefined : passPicture(way, whole);
}

async function scanPage(desk: Desk, file: string, page: number): Promise<ScanObject | 'stuck' | undefined> {
  if (desk.stuck.has(file)) return 'stuck';
  if (desk.scan?.file !== file) {
    await desk.scan?.source?.close?.();
    desk.scan = { file, source: await scanSource(desk, file) };
  }

  return desk.scan.source?.page(page);
}

/** A scan in JPEG is one page, which goes on as it is. */
async function scanSource(desk: Desk, file: string): Promise<ScanSource | undefined> {
  const whole = await passed(desk, file);

  return whole === undefined ? openScan(desk.paper, await desk.files.bytes(file), desk.files.raster) : { page: async () => whole };
}

function noteImage({ images }: Desk, item: PictureItem | ScanItem, reason: ImageReason): void {
  const page = item.kind === 'scan' ? item.page : 0;
  images.set(item.file, new Map([...(images.get(item.file) ?? []), [page, reason]]));
}

function imagesOf({ images }: Desk): readonly PageImages[] {
  const files = [...images.keys()].sort();
  return files.flatMap((file) => {
    const pages = [...(images.get(file) ?? [])].sort(([one], [other]) => one - other);
    return [...new Set(pages.map(([, reason]) => reason))].map((reason) => ({
      file,
      reason,
      pages: pages.flatMap(([page, each]) => (each === reason ? [page + 1] : [])),
    }));
  });
}

/** Its number follows that of the page before, so one range of labels holds both. */
function goesOn(page: Page, before: Page | undefined): boolean {
  const [one, other] = [countedLabel(page), before === undefined ? undefined : countedLabel(before)];

  return one !== undefined && one.prefix === other?.prefix && one.number === other.number + 1;
}

function labelOf(page: Page): Record<string, unknown> {
  const counted = countedLabel(page);
  if (counted === undefined) return { P: Object(page.label) };

  return { ...(counted.prefix === '' ? {} : { P: Object(counted.prefix) }), S: 'D', St: counted.number };
}

/** The label of a numbered page as a prefix and a number: 12 is ('', 12), 12-1 is ('12-', 1). */
function countedLabel({ number, label }: Page): { readonly prefix: string; readonly number: number } | undefined {
  const [, prefix = '', digits = ''] = (number !== undefined && /^(.*?)([1-9]\d*)$/.exec(label)) || [];

  return digits === '' ? undefined : { prefix, number: Number(digits) };
}

function addOutline(node: OutlineNode, entries: readonly OutlineEntry[]): void {
  for (const entry of entries) {
    const item = node.addItem(entry.title, { pageNumber: entry.page, expanded: true, fit: true });
    addOutline(item, entry.children);
  }
}

/** Bytes that are gathered before they are handed on. */
const enough = 256 * 1024;
/** Pages whose content may be in compression while the next are drawn. */
const ahead = 8;
