import type { Origin, VolumeMeta } from './volume.ts';

/** A volume with every mark in its place. Points; origin top left; y grows downward. */
export interface PlacedVolume {
  readonly meta: VolumeMeta;
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
  /** Characters that no face covers. */
  readonly faults: readonly LayoutFault[];
  /** Pages that carry a number of the volume. */
  readonly numberedPages: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Section to which it belongs. */
  readonly section: string;
  /** The number of the volume that is printed on it, where it has one. */
  readonly number?: number;
  /** Page label for the viewer (PDF 12.4.2): the printed number, or 封面, 目录 … */
  readonly label: string;
  readonly items: readonly PageItem[];
}

export type PageItem = TextItem | LineItem | PictureItem | ScanItem | LinkItem | WatermarkItem;

export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly face: string;
  readonly size: number;
  readonly text: string;
  /** Points added after each character (justification); may be negative. */
  readonly spacing: number;
  /** Advance of the whole item, with spacing. */
  readonly width: number;
  /** Which structure element it belongs to; items of one number are one paragraph, heading or cell. */
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

export interface PictureItem {
  readonly kind: 'picture';
  readonly file: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
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
}

export interface LinkItem {
  readonly kind: 'link';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Index into `pages`. */
  readonly page: number;
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
  readonly kind: 'glyph' | 'fit';
  /** The character, or the text that does not fit. */
  readonly text: string;
  readonly from?: Origin;
}
