import type { BindingRecord } from './binding.ts';
import type { Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import type { Tree, Value } from './value.ts';

/** What a file is by its first bytes, not by its name. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'tiff'
  | 'heic'
  | 'pdf'
  | 'mp4'
  | 'mov'
  | 'webm'
  | 'avi'
  | 'mpegts'
  | 'mp3'
  | 'm4a'
  | 'wav'
  | 'ogg'
  | 'flac'
  | 'amr'
  | 'yaml'
  | 'jsonl'
  | 'unknown';

/**
 * What is wrong with a file by its beginning and its end. `cut`: it ends too early. `broken`: its beginning is no such file's. `locked`: it is
 * encrypted. `empty`: it has no page. `unsupported`: of a kind that cannot be printed. `unreadable`: the machine cannot read it.
 */
export const fileFaults = ['cut', 'broken', 'locked', 'empty', 'unsupported', 'unreadable'] as const;
export type FileFault = (typeof fileFaults)[number];

/** One entry of the case folder, as the world found it. */
export interface ListedFile {
  /** Relative to the case folder, with `/`, as the file system spells it; a byte that is no UTF-8 stands as U+DC80–U+DCFF. */
  readonly path: string;
  readonly type: 'file' | 'directory' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Known for files under media/ and scans/ and for whatever a record names. */
  readonly kind?: FileKind;
  /** Where something is. */
  readonly fault?: FileFault;
}

/** One YAML file under records/. */
export interface ParsedRecord {
  /** The value of 文书; empty where it is missing. */
  readonly form: string;
  readonly file: string;
  readonly data: Tree;
}

/** One item of a 音像资料 record, with what its record states for all items filled in. */
export interface MediaItem {
  /** Path as written. */
  readonly path: string;
  /** File of the record that describes it. */
  readonly record: string;
  /** JSON Pointer of the item in that record. */
  readonly pointer: string;
  readonly data: Tree;
}

/** The register of an agency: officers, devices, custodians, trainings, disclosures (Articles 24 and 30). */
export interface Agency {
  /** How findings name it: relative to the case folder, or absolute. */
  readonly file: string;
  readonly data: Tree;
  locate(pointer: string, words?: string): Place;
}

/** A case folder as it was read. Plain frozen data; positions are looked up when a finding exists. */
export interface ParsedCase {
  /** The folder as the user named it. */
  readonly folder: string;
  /** 案号, or empty. */
  readonly number: string;
  /** case.yaml; an empty tree where it is missing or unreadable. */
  readonly data: Tree;
  /** Sorted by file path. */
  readonly records: readonly ParsedRecord[];
  readonly media: readonly MediaItem[];
  /** Everything in the folder, sorted by path. */
  readonly files: readonly ListedFile[];
  /** Files that could not be read as records; checks of presence are silent about what they may hold. */
  readonly unread: readonly string[];
  /** The agency's register, where one was found. */
  readonly agency?: Agency;
  /** Its ledger, where there is one. */
  readonly ledger?: Ledger;
  /** Its record of bindings, where there is one. */
  readonly binding?: BindingRecord;
  /** Its waivers as they were written, where there are any. */
  readonly waivers?: { readonly value: Value; locate(pointer: string, words?: string): Place };
  /** SHA-256 by path, of files that were read for it. */
  readonly digests?: ReadonlyMap<string, string>;
  /** The place of a pointer in a file, or of its nearest written ancestor; of some words in its text, where they stand there as they are. */
  locate(file: string, pointer: string, words?: string): Place;
}

declare const sound: unique symbol;

/** A case without errors. Only `admit` makes one; only a sound case can be packed. */
export type SoundCase = ParsedCase & { readonly [sound]: true };
