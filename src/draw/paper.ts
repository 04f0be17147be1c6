import PDFDocument from 'pdfkit';
import type { VolumeMeta } from '../model/volume.ts';
import { metadataXml } from './metadata-xml.ts';

/** An object of the file under way. */
export interface Reference {
  readonly data: Record<string, unknown>;
  /** Whether pdfkit deflates its stream. */
  compress: boolean;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** The parts of pdfkit that are used: pages, objects, outline, and the writing of the file around them. */
export interface Paper {
  readonly page: {
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
    readonly ext_gstates: Record<string, Reference>;
    write(chunk: Uint8Array): void;
  };
  readonly outline: OutlineNode;
  readonly _root: Reference;
  /** Level of PDF/A that the metadata will tell. */
  subset_conformance: 'A' | 'B';
  _addInfo(): void;
  _getPdfaid(): string;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): unknown;
  appendXML(xml: string): void;
  ref(data: Record<string, unknown>): Reference;
  /** Bytes written and not yet read. */
  readonly readableLength: number;
  read(): Uint8Array | null;
  end(): void;
}

export interface OutlineNode {
  addItem(title: string, options: { readonly pageNumber: number; readonly expanded: boolean; readonly fit: boolean }): OutlineNode;
}

/**
 * Begins a file: PDF 1.7 that says it is PDF/A-2a, with an sRGB output intent.
 * Dates come from `meta`; pdfkit derives the file's ID from the same.
 */
export function beginPaper(meta: VolumeMeta): Paper {
  const created = new Date(meta.created);
  const paper = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    lang: meta.language,
    displayTitle: true,
    autoFirstPage: false,
    font: '',
    info: {
      Title: meta.title,
      Author: meta.author,
      Subject: meta.subject,
      Keywords: meta.keywords.join(' '),
      Producer: meta.producer,
      Creator: meta.producer,
      CreationDate: created,
    },
  }) as unknown as Paper;
  paper._addInfo = () => paper.appendXML(metadataXml(meta, created));
  return paper;
}
