import PDFDocument from 'pdfkit';
import type { Attachment } from '../model/attachment.ts';
import type { VolumeMeta } from '../model/volume.ts';
import { metadataXml } from './metadata-xml.ts';

/** An object of the file under way. */
export interface Reference {
  readonly id: number;
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
    /** What pdfkit writes into it at the beginning of a page turns its axes upside down. */
    readonly content: Reference & { buffer: Uint8Array[] };
  };
  readonly outline: OutlineNode;
  readonly _root: Reference;
  /** Level of PDF/A that the metadata will tell; of `A` they tell PDF/UA-1 too. */
  subset_conformance: 'A' | 'none';
  _addInfo(): void;
  _getPdfaid(): string;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): unknown;
  appendXML(xml: string): void;
  ref(data: Record<string, unknown>): Reference;
  /** Bytes of the file so far. */
  _offset: number;
  /** Where each object begins, by its number less one; null where it is not written yet. */
  readonly _offsets: (number | null)[];
  /** Writes a line, or bytes as they are. */
  _write(data: string | Uint8Array): void;
  /** Notes where an object begins that was written without its `end`. */
  _refEnd(reference: Reference & { readonly offset: number }): void;
  /** Puts a file inside, listed among the file's own (AF) and under its name. */
  file(bytes: Uint8Array, options: EmbeddedFile): unknown;
  /** Takes each piece of the file in turn; null at its end. */
  push(chunk: Uint8Array | null): boolean;
  read(): Uint8Array | null;
  end(): void;
}

interface EmbeddedFile {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly relationship: string;
  readonly creationDate: Date;
  readonly modifiedDate: Date;
}

export interface OutlineNode {
  addItem(title: string, options: { readonly pageNumber: number; readonly expanded: boolean; readonly fit: boolean }): OutlineNode;
}

/** The bytes of a file as far as they are written and not yet taken. */
export interface Output {
  readonly size: number;
  take(): Uint8Array;
}

/** Gathers what pdfkit writes, which is many small pieces, past the queue of its stream. */
export function gather(paper: Paper): Output {
  const begun = paper.read();
  let chunks = begun === null ? [] : [begun];
  let size = begun?.length ?? 0;
  paper.push = (chunk) => {
    if (chunk !== null) chunks.push(chunk);
    size += chunk?.length ?? 0;
    return true;
  };
  return {
    get size() {
      return size;
    },
    take() {
      const whole = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      chunks = [];
      size = 0;
      return whole;
    },
  };
}

/**
 * Begins a file: PDF 1.7 that says it is PDF/A-2a, or PDF/A-3a where files are put inside, with an sRGB output intent.
 * Dates come from `meta`; pdfkit derives the file's ID from the same.
 */
export function beginPaper(meta: VolumeMeta, attachments: readonly Attachment[] = []): Paper {
  const created = new Date(meta.created);
  const paper = new PDFDocument({
    pdfVersion: '1.7',
    subset: attachments.length > 0 ? 'PDF/A-3a' : 'PDF/A-2a',
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
  for (const { bytes, ...told } of attachments) paper.file(bytes, { ...told, creationDate: created, modifiedDate: created });
  paper._addInfo = () => paper.appendXML(metadataXml(meta, created, paper.subset_conformance === 'A'));
  return paper;
}
