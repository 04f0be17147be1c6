/**
 * A volume (案卷) as a tree of blocks. It has words, order and emphasis, but no coordinates.
 * `compose` makes it, `layout` reads it. The set of block kinds is closed.
 */
export interface Volume {
  readonly meta: VolumeMeta;
  /** Front matter: cover, contents. Carries no page number; laid out after the body, so that it can name its pages. */
  readonly front: readonly Section[];
  /** Documents, photo sheets, recording sheets, in the order of the contents page. Numbered from 1. */
  readonly body: readonly Section[];
  /** Back matter: closing sheet. Carries no page number. */
  readonly back: readonly Section[];
  /** Where the volume's page number stands. */
  readonly pageNumber: PageNumberPlace;
  /** How its pages are numbered; where it is absent, every page of the body from 1. */
  readonly numbering?: Numbering;
  /** Printed across every page, such as 草稿. */
  readonly watermark?: string;
}

export type PageNumberPlace = 'top-outer' | 'bottom-outer' | 'bottom-right' | 'bottom-centre';

/** What of a volume is numbered, and how. */
export interface Numbering {
  /** 页号: every page. 张号: every leaf of paper, on its right-hand page; the same where only one side is printed. */
  readonly per: 'page' | 'sheet';
  /** One run through the volume, or each document from 1. */
  readonly run: 'volume' | 'document';
  /** The section `contents` is numbered too, before the body. */
  readonly contents: boolean;
  /** Printed on both sides, each section begins on a right-hand page, behind a blank back where need be. */
  readonly recto: boolean;
  /** Blank backs are numbered too. */
  readonly blankBacks: boolean;
}

export interface VolumeMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Program and version. */
  readonly producer: string;
  /** ISO 8601; comes from the case, never from the clock. */
  readonly created: string;
  readonly language: 'zh-CN';
}

export interface Section {
  /** Unique in the volume; links and page references name it. */
  readonly id: string;
  /** Title in the outline. */
  readonly title: string;
  /** Outline heading under which it stands, such as 调查取证; none for front and back matter. */
  readonly stage?: string;
  /** It prints 第 x 页 共 y 页 of its own at the foot, or room to write the figures by hand. */
  readonly ownNumbers: boolean | 'by hand';
  /** It belongs to the 副卷 where the profile has one: what the agency keeps to itself. */
  readonly internal?: true;
  /** Supplied after the volume was bound: its pages are numbered behind the last one before it, 12-1, 12-2 … */
  readonly inserted?: true;
  /** 件号: its number among the documents of the volume; told where each document is numbered from 1. */
  readonly item?: string;
  /** Stands at the foot of each of its pages before the one on which its end is signed (`signed`), scans apart, above its own number. */
  readonly foot?: readonly Block[];
  /** Stands small above each of its pages but the first, scans apart; decoration. */
  readonly continued?: ParagraphBlock;
  /** It has one page: where its words are too many, those in its boxes are set smaller. */
  readonly onePage?: true;
  readonly blocks: readonly Block[];
}

/** Where a printed text came from, so that a fault of layout can be told at its line. */
export interface Origin {
  readonly file: string;
  readonly pointer: string;
}

/** 宋 song, 仿宋 fang, 楷 kai, 黑 hei, 小标宋 title. */
export type FontRole = 'song' | 'fang' | 'kai' | 'hei' | 'title';

export interface Run {
  readonly text: string;
  /** Default: the block's font. */
  readonly font?: FontRole;
  /** Points. Default: the block's size. */
  readonly size?: number;
  readonly underline?: boolean;
  /** Room to write on: it takes what its line has left, shared with others of the same paragraph, where the line ends with it. */
  readonly grows?: true;
  /** Section id: a click goes there. */
  readonly link?: string;
  /** Section id: the text is replaced by the page on which it begins (`first`), ends (`last`), by `first-last` (`span`), or by how many pages it has (`count`). */
  readonly pageOf?: { readonly section: string; readonly which: 'first' | 'last' | 'span' | 'count' };
  /** The number of numbered pages of the whole volume replaces the text. */
  readonly pageCount?: true;
  /** Printed over the text, in its middle. */
  readonly over?: Overlay;
  readonly from?: Origin;
}

/** The image of a signature or seal, in its true size. */
export interface Overlay {
  /** Path in the case folder. */
  readonly file: string;
  readonly alt: string;
  /** Points, where the record tells; else the file's own resolution tells, within a fifth and twice of `usual`. */
  readonly width?: number;
  /** Points: the width where nothing else is known. */
  readonly usual: number;
  /** Points by which its middle stands above that of the text. */
  readonly raised?: number;
  /** The line of its text is higher for it, so that its strokes are clear of the lines around; without it, it takes no room. */
  readonly spaced?: true;
  readonly from?: Origin;
}

export type Align = 'left' | 'centre' | 'right' | 'justify';

export type Block = ParagraphBlock | GridBlock | KeepBlock | SpaceBlock | RuleBlock | ImageBlock | FigureBlock | ScanBlock | BreakBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** Heading level for outline and tags; none for running text. */
  readonly level?: 1 | 2 | 3;
  readonly runs: readonly Run[];
  readonly font?: FontRole;
  /** Points. */
  readonly size?: number;
  readonly align?: Align;
  /** First-line indent in characters; 2 for Chinese running text; less than 0 where the lines below hang from it, as far as `inset` allows. */
  readonly indent?: number;
  /** Indent of all lines from the left, in characters. */
  readonly inset?: number;
  /** Indent of all lines from the right, in characters. */
  readonly insetRight?: number;
  /** Line pitch as a multiple of the size; default from the theme. */
  readonly leading?: number;
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Must not be the last thing on a page. */
  readonly keepWithNext?: boolean;
  /** In a box with room to spare it stands at the foot. */
  readonly sinks?: true;
  /** What stands at the head of its box where that goes on to another page, until another paragraph says so: its label with 续; decoration. */
  readonly goesOn?: ParagraphBlock;
}

export interface GridBlock {
  readonly kind: 'grid';
  /** Relative widths. */
  readonly columns: readonly number[];
  readonly rows: readonly GridRow[];
  /** The first rows are heads, repeated where the grid goes on to another page. */
  readonly heads?: number;
  readonly border?: boolean;
  /** Points below. */
  readonly after?: number;
}

export interface GridRow {
  readonly cells: readonly Cell[];
  /** Points. */
  readonly minHeight?: number;
  /** Its empty room may shrink where a section then needs a page less. */
  readonly gives?: true;
  /** A blank row that fills a short list up: a page does not begin with such rows alone. */
  readonly filler?: true;
  /** It stands on a page with the next one. */
  readonly holds?: true;
  /** It may not be cut by a page break (default: it may). */
  readonly whole?: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns that it spans; default 1. */
  readonly span?: number;
  /** Rows that it spans; default 1. */
  readonly rows?: number;
  /** A printed label (a header cell). */
  readonly label?: boolean;
  /** It says what holds for all of its rows: where they go on to another page, it is printed there again, as a label is. */
  readonly repeats?: true;
  /** What stands in it where its row goes on to another page though all that it says was printed: a number or a label with 续, a short name. */
  readonly goesOn?: readonly Block[];
  /** No line is drawn for it: room between boxes. */
  readonly bare?: true;
  readonly valign?: 'top' | 'middle' | 'bottom';
}

/** Its blocks stay together on a page where they fit on one. */
export interface KeepBlock {
  readonly kind: 'keep';
  readonly blocks: readonly Block[];
  /** Pull the last paragraph before it onto its page, so that it never stands alone. */
  readonly withPrevious?: boolean;
  /** The document is signed here at its end: this page and those behind it need no signatures at their foot. */
  readonly signed?: true;
  /** Stands small above the pages behind this one, in place of what the section has there. */
  readonly continued?: ParagraphBlock;
}

export interface SpaceBlock {
  readonly kind: 'space';
  /** Points; dropped where the text flows over to a new page, kept at the head of a section and after a break, given up but for a little where the section then needs a page less. */
  readonly height: number;
}

export interface RuleBlock {
  readonly kind: 'rule';
}

/** A picture of the case, scaled down to fit; EXIF orientation is honoured. */
export interface ImageBlock {
  readonly kind: 'image';
  /** Path in the case folder. */
  readonly file: string;
  /** Points; the picture is never enlarged beyond 150 dpi. */
  readonly maxWidth: number;
  readonly maxHeight: number;
  readonly alt: string;
  readonly from?: Origin;
}

/** A drawing on a canvas of its own, in points from its top left; scaled down to fit, never up. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly marks: readonly FigureMark[];
}

export type FigureMark =
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly width: number }
  /** A filled rectangle. `shade`: 0 is black, 1 is white. */
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly shade: number;
    }
  /** One line; `x` is its left end, middle or right end, `y` its baseline. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: FontRole;
      readonly size: number;
      readonly anchor: 'left' | 'centre' | 'right';
    };

/** The pages of a scanned original, each on a page of its own. */
export interface ScanBlock {
  readonly kind: 'scan';
  readonly file: string;
  readonly alt: string;
  /** What the original says, paragraph by paragraph: laid unseen under its pages, so that it can be searched and copied. */
  readonly text?: readonly string[];
  readonly from?: Origin;
}

/** A new page. */
export interface BreakBlock {
  readonly kind: 'break';
  /** What follows is no page of the document itself: nothing stands at its foot, and it is not counted among 第 x 页 共 y 页. */
  readonly behind?: true;
  /** Stands small above the pages behind the first of what follows, in place of what the section has there. */
  readonly continued?: ParagraphBlock;
}
