import type { Digests } from './digest.ts';
import type { Text } from './text.ts';

/** What a build hands back. The only output that knows the clock. */
export interface Receipt {
  readonly format: 'dossier-receipt/1';
  readonly case: string;
  readonly folder: string;
  readonly regulation: { readonly id: string; readonly title: string; readonly digest: string };
  readonly tool: { readonly name: 'dossier'; readonly version: string };
  /** ISO 8601 with offset. */
  readonly builtAt: string;
  /** The first volume, which is the only one of most cases. */
  readonly volume: WrittenOutput & {
    readonly pages: number;
    readonly numberedPages: number;
    /** What its metadata says of it: `PDF/A-2a`, with attachments `PDF/A-3a`, or `none`. */
    readonly conformance: string;
  };
  /** Pages of originals that stand in the volume as images, because PDF/A does not allow them as they are. */
  readonly pageImages: readonly { readonly file: string; readonly pages: string; readonly reason: Text }[];
  /** Every volume, the first included. */
  readonly volumes?: readonly ReceiptVolume[];
  /** Outer covers and spine labels of the volumes, to be printed apart. */
  readonly outerCover?: WrittenOutput & { readonly pages: number };
  /** Name of the profile by which the case was arranged into volumes. */
  readonly profile?: string;
  /** For whom: the receiver whose limits the volumes keep. */
  readonly receiver?: string;
  /** The line of the record of bindings by which pages have their numbers. */
  readonly binding?: { readonly line: number; readonly at: string; readonly by: string; readonly digest: string };
  readonly package?: WrittenOutput & { readonly payloadFiles: number; readonly payloadBytes: number };
  readonly counts: {
    readonly documents: number;
    readonly photos: number;
    readonly recordings: number;
    readonly scans: number;
    readonly warnings: number;
    readonly waivers: number;
  };
  readonly fonts: readonly { readonly face: string; readonly sha256: string }[];
}

/** A volume of the case and the documents in it. */
export interface ReceiptVolume extends WrittenOutput {
  readonly pages: number;
  readonly numberedPages: number;
  /** What its metadata says of it: `PDF/A-2a`, with attachments `PDF/A-3a`, or `none`. */
  readonly conformance: string;
  /** Where the case has both. */
  readonly kind?: '正卷' | '副卷';
  /** 第 number 卷 共 of 卷, of its kind. */
  readonly number: number;
  readonly of: number;
  /** Names of the files inside: the records that it was printed from, and the findings report. */
  readonly attached?: readonly string[];
  /** In order, with the addresses of their first and last pages. `record`: the path of the record; of a sheet of media with # and its kind. */
  readonly documents: readonly {
    readonly record: string;
    readonly title: string;
    readonly first: string;
    readonly last: string;
    readonly pages: number;
  }[];
}

export interface WrittenOutput {
  /** File name in the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly digests: Digests;
}
