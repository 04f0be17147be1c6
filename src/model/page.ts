import type { Origin, VolumeMeta } from './volume.ts';

/** A volume with every mark in its place. Points; origin top left; y grows downward. */
export interface PlacedVolume {
  readonly meta: VolumeMeta;
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** What could not be set as it should. */
  readonly faults: readonly LayoutFault[];
  /** Pages (or leaves, where leaves are numbered) that carry a number of the volume. */
  readonly numberedPages: number;
  /** Where each section of the body stands, in order. */
  readonly addresses: readonly SectionAddress[];
  /** The logical structure (PDF 14.7): sections, paragraphs, tables. Items name their element by its index; an item without one is decoration. */
  readonly elements: readonly StructureElement[];
}

/** A node of the logical structure. Children come in the order of their indices. */
export interface StructureElement {
  readonly kind: 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Link';
  /** Index of the parent; -1 for the document. */
  readonly parent: number;
  /** Words in place of a picture. */
  readonly alt?: string;
  /** Columns and rows that a cell spans, where more than one. */
  readonly span?: number;
  readonly rows?: number;
  /** What a header cell heads. */
  readonly scope?: 'Row' | 'Column';
}

/** The pages of a section as citations name them. */
export interface SectionAddress {
  readonly section: string;
  /** Addresses of its first and last page: 12, 12-1, or 3件1 where each document is numbered from 1. */
  readonly first: string;
  readonly last: string;
  /** How many pages it has, blank backs apart. */
  readonly pages: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Section to which it belongs. */
  readonly section: string;
  /** The number of the volume that is printed on it, where it has one: 12, or 12-1 on a page that was inserted later. */
  readonly number?: string;
  /** Page label for the viewer (PDF 12.4.2): the printed number, or 封面, 目录 … */
  readonly label: string;
  /** Degrees clockwise by which a viewer turns the page, so that a landscape original reads the right way up. Coordinates are those of the page unturned. */
  readonly turned?: 90;
  readonly items: readonly PageItem[];
}

export type PageItem = TextItem | LineItem | BoxItem | PictureItem | ScanItem | LinkItem | WatermarkItem;

export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly face: string;
  readonly size: number;
  readonly text: string;
  /** Points added between its characters (justification); may be negative. */
  readonly spacing: number;
  /** Room that it takes, from its first character to the end of its last. */
  readonly width: number;
  /** It is not seen, but can be searched and copied: the words of a scan. */
  readonly hidden?: true;
  /** It runs upward: a line of a page that the viewer turns. */
  readonly turned?: true;
  /** Index into `elements`; items of one number are one paragraph or heading. */
  readonly element?: number;
}

export interface LineItem {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

/** A filled rectangle; decoration. */
export interface BoxItem {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 0 is black, 1 is white. */
  readonly shade: number;
}

export interface PictureItem {
  readonly kind: 'picture';
  readonly file: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Ink on the paper, as of a seal: what it covers shows through it, and its white is the paper's. */
  readonly ink?: true;
  /** Index into `elements`. */
  readonly element?: number;
}

export interface ScanItem {
  readonly kind: 'scan';
  readonly file: string;
  /** First page is 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** The scan is turned anticlockwise by 90 degrees inside its box (the page is turned back for the viewer). */
  readonly turned?: true;
  /** Index into `elements`. */
  readonly element?: number;
}

export interface LinkItem {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Index into `pages`. */
  readonly page: number;
  /** Where it leads, in words. */
  readonly alt: string;
  /** Index into `elements`: the Link of its words. */
  readonly element?: number;
}

/** Grey text from corner to corner. */
export interface WatermarkItem {
  readonly kind: 'watermark';
  readonly text: string;
  readonly face: string;
}

export interface OutlineEntry {
  readonly title: string;
  /** Index into `pages`. */
  readonly page: number;
  readonly children: readonly OutlineEntry[];
}

export interface LayoutFault {
  /** A character without a face, a text wider than its room, a picture or scan without facts. */
  readonly kind: 'glyph' | 'fit' | 'missing';
  /** The character, the text that does not fit, or the path of the picture. */
  readonly text: string;
  readonly from?: Origin;
}
