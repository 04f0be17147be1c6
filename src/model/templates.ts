import type { OrderTemplate } from './order-template.ts';
import type { Receiver, VolumeProfile } from './profile.ts';
import type { Theme } from './theme.ts';
import type { Tree } from './value.ts';
import type { Align, FontRole, PageNumberPlace } from './volume.ts';

/** How everything looks, as read from templates/. `compose` binds it to a case; it knows parts, not forms. */
export interface Templates {
  /** One a form, sorted by file. */
  readonly forms: readonly FormTemplate[];
  readonly sheets: { readonly [name in SheetName]?: FormTemplate };
  /** Photo sheets by how much of a page a photo takes, where its size and shape decide; without them all photos stand on `sheets.photos`. */
  readonly photoLayouts?: Readonly<Record<PhotoLayout, FormTemplate>>;
  readonly order: OrderTemplate;
  /** Looks by name, such as `title`, `label`, `value`. */
  readonly styles: { readonly [name: string]: TextStyle };
  readonly theme: Theme;
  readonly pageNumber: PageNumberPlace;
  /** How a case is arranged into volumes. */
  readonly profile: VolumeProfile;
  /** Whom volumes may be made for. */
  readonly receivers: readonly Receiver[];
  /** For whom the bureau makes them; none: nobody limits them. */
  readonly receiver?: Receiver;
}

export const sheetNames = [
  'cover',
  'outer-cover',
  'spine',
  'contents',
  'closing',
  'photos',
  'recordings',
  'electronic-data',
  'annex',
  'afterwards',
  'continued',
] as const;
/** Pages that are no record: cover, outer cover and spine, contents, closing sheet, photo, recording and electronic-data sheets, the annex of a record, what is told of it afterwards, and the line above its further pages. */
export type SheetName = (typeof sheetNames)[number];

/** How much of a page a photo takes, and the photo sheet that it stands on: volume/photos-….yaml. */
export const photoLayouts = { whole: '1', half: '2', quarter: '4', upright: 'upright', tall: 'tall' } as const;
export type PhotoLayout = keyof typeof photoLayouts;

/** How one form prints. */
export interface FormTemplate {
  /** 文书, or the name of a sheet. */
  readonly form: string;
  readonly file: string;
  /** Printed above; empty where the form has none. Text with slots. */
  readonly title: string;
  /** Printed to the right below the title; text with slots, or empty. */
  readonly number: string;
  /** Small print opposite the number: texts with slots, each printed where one of its slots has a value. */
  readonly maker: readonly string[];
  /** How outline and contents call it; text with slots. */
  readonly listed: string;
  /** Who made it (责任者 of the contents); text with slots. */
  readonly responsible: string;
  /** Photo and recording sheets: a new page after so many items; 0: as many as fit. */
  readonly perPage: number;
  /** Sheets of items: they are numbered through the case, not from 1 for each record. */
  readonly running: boolean;
  /** Sheets of items: how other documents call an item, instead of its file; text with slots, `号` the number or the stretch of numbers; or empty. */
  readonly cited: string;
  /** Photo sheets: so many items beside each other. */
  readonly across: number;
  /** It prints 第 x 页 共 y 页 of its own. */
  readonly ownNumbers: boolean;
  /** The form is printed on one sheet: empty it has fewer lines to write on rather than a second page. */
  readonly oneSheet: boolean;
  /** Places for signatures at the foot of every page; none where the form has none. */
  readonly foot: readonly SignPlace[];
  /** Of the sheet `afterwards`: what is a fact, and when it happened. */
  readonly facts?: readonly DatedFact[];
  readonly parts: readonly Part[];
}

/** Something that happened: where a record tells it, and where in it the date, moment or span stands (empty: it is one itself). */
export interface DatedFact {
  /** 键, 键/键, 键/*. */
  readonly fact: string;
  readonly time: string;
  /** What a fact says that is the service of the document itself: it is later than a sealed document of the same day too. */
  readonly service?: Tree;
}

/**
 * Where a printed value comes from: `键`, `键/键`, `案件/…` (case.yaml), `卷/…` (what the volume knows of itself),
 * `/键` (the record, from inside a list), `*` (every element), `键->项` (the person or vehicle of that name in case.yaml),
 * `#` (the running number). `甲 | 乙`: the first that is not blank.
 */
export type Binding = string;

/** A look. Sizes in points. */
export interface TextStyle {
  readonly font: FontRole;
  readonly size: number;
  readonly leading?: number;
  readonly align?: Align;
  /** First-line indent, characters. */
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
}

export type Part =
  | TextPart
  | ProsePart
  | EachPart
  | GridPart
  | TablePart
  | FramePart
  | SignPart
  | SealPart
  | PicturePart
  | BesidePart
  | ScanPart
  | SpacePart
  | RulePart
  | BreakPart;

interface Conditional {
  /** Printed only where this binding has a value. */
  readonly where?: Binding;
  /** Printed only where this binding has none. */
  readonly unless?: Binding;
  /** False: left out where the form is printed empty; only: printed nowhere else. */
  readonly blank?: false | 'only';
}

/** Running text with slots: `{键}` is an underlined fill, `{=键}` a plain one, `{键:formatter}` a formatted one. */
export interface TextPart extends Conditional {
  readonly kind: 'text';
  /** Only in documents of this day or later, or of earlier days: YYYY-MM-DD. One without a day is as of today's law. */
  readonly since?: string;
  readonly until?: string;
  readonly text: string;
  readonly style: string;
  readonly align?: Align;
}

/** A long answer: its lines are paragraphs. */
export interface ProsePart extends Conditional {
  readonly kind: 'prose';
  readonly bind: Binding;
  readonly as: string;
  /** Printed before the first line. */
  readonly lead: string;
  /** Its lines go on with the numbers that the form prints, from this one; 0: they have none. */
  readonly first: number;
  readonly style: string;
}

/** The same paragraphs for every element of a list; slots are relative to the element. */
export interface EachPart extends Conditional {
  readonly kind: 'each';
  readonly bind: Binding;
  readonly text: readonly string[];
  readonly style: string;
}

export interface GridPart extends Conditional {
  readonly kind: 'grid';
  readonly columns: readonly number[];
  readonly rows: readonly RowTemplate[];
  readonly border: boolean;
  readonly whole: boolean;
  /** So many rows at its head, of those that are printed, are printed again where it goes on to another page. */
  readonly heads: number;
}

export interface RowTemplate extends Conditional {
  /** It stands on a page with the next one. */
  readonly holds?: true;
  readonly cells: readonly CellTemplate[];
}

export interface CellTemplate {
  readonly label: boolean;
  readonly field: Field;
  readonly span: number;
  readonly rows: number;
  /** Room for that many lines at least. */
  readonly lines: number;
  readonly align?: Align;
  readonly style?: string;
}

/** What stands in a cell. */
export type Field =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bind';
      readonly bind: Binding;
      readonly as: string;
      /** What check boxes offer; from the form's schema where empty. */
      readonly options: readonly Option[];
      /** Section id to which a click goes. */
      readonly link?: Binding;
    }
  | { readonly kind: 'opinion'; readonly bind: Binding }
  /** Signatures of those 身份; where there are none, room to sign. */
  | { readonly kind: 'signed'; readonly roles: readonly string[] }
  | { readonly kind: 'page'; readonly section: Binding; readonly which: Binding }
  | { readonly kind: 'pages' }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] };

/** One check box: the value that ticks it and the words beside it (with slots, filled where it is ticked). */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** One row an element of a list, heads repeated on every page. */
export interface TablePart extends Conditional {
  readonly kind: 'table';
  readonly bind: Binding;
  readonly columns: readonly ColumnTemplate[];
  readonly style: string;
  /** A caption in a row of its own above the heads, or empty. */
  readonly caption: string;
  /** Rows that a short list is filled up to with blank ones, the first of them struck out. */
  readonly atLeast: number;
  /** What stands printed in the first column that is no running number, row by row, where the form is printed empty. */
  readonly printed: readonly string[];
  /** Lines that a row is high where the form is printed empty. */
  readonly rowLines: number;
}

export interface ColumnTemplate {
  readonly head: string;
  readonly width: number;
  /** One cell over all rows: what is said once of the whole list. */
  readonly once: boolean;
  readonly field: Field;
  readonly align?: Align;
}

/** A box that goes on over pages. */
export interface FramePart extends Conditional {
  readonly kind: 'frame';
  readonly parts: readonly Part[];
  readonly lines: number;
}

/** Places for signatures, side by side. */
export interface SignPart extends Conditional {
  readonly kind: 'sign';
  readonly places: readonly SignPlace[];
  /** How many beside each other. */
  readonly across: number;
  /** Once the record is signed, places that nobody signed are left out: not every case has a witness. */
  readonly optional: boolean;
}

export interface SignPlace {
  /** As the form prints it, such as 被询问人签名. */
  readonly label: string;
  /** Which 身份 of the record's signatures stand here. */
  readonly roles: readonly string[];
  /** How many sign here at least: so many places are left to be signed. */
  readonly hands: number;
}

/** Organ, seal and date, at the right. */
export interface SealPart extends Conditional {
  readonly kind: 'seal';
  readonly organ: string;
  readonly date: Binding;
  readonly image: Binding;
}

export interface PicturePart extends Conditional {
  readonly kind: 'picture';
  readonly bind: Binding;
  /** Points. */
  readonly height: number;
  readonly width: number;
}

/** The elements of a list side by side, each with the same parts. */
export interface BesidePart extends Conditional {
  readonly kind: 'beside';
  readonly bind: Binding;
  /** How many beside each other. */
  readonly across: number;
  readonly parts: readonly Part[];
}

/** The pages of a file of the case. */
export interface ScanPart extends Conditional {
  readonly kind: 'scan';
  readonly bind: Binding;
}

interface SpacePart extends Conditional {
  readonly kind: 'space';
  /** Points. */
  readonly height: number;
}

interface RulePart extends Conditional {
  readonly kind: 'rule';
}

interface BreakPart extends Conditional {
  readonly kind: 'break';
}
