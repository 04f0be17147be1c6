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
  readonly volume: WrittenOutput & {
    readonly pages: number;
    readonly numberedPages: number;
    /** What its metadata says of it: `PDF/A-2a`, `PDF/A-2b`, or `none`. */
    readonly conformance: string;
  };
  /** Pages of originals that stand in the volume as images, because PDF/A does not allow them as they are. */
  readonly pageImages: readonly { readonly file: string; readonly pages: string; readonly reason: Text }[];
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

export interface WrittenOutput {
  /** File name in the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly digests: Digests;
}
