import type { FileKind, ListedFile } from './case.ts';
import type { CrewMember } from './crew.ts';
import type { Algorithm, Digests } from './digest.ts';
import type { Editor, EditorService } from './editor.ts';
import type { PackagePlan, PlannedFile, WrittenFile } from './package-plan.ts';
import type { RasterPdf, StandIns } from './raster.ts';
import type { Scratch } from './scratch.ts';

/**
 * The machine, through a narrow door. `src/world` implements it; only `bin` joins the two.
 * Methods throw `MachineTrouble` where the machine fails; a missing file is `undefined`.
 */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  now(): Date;
  /** Machine output. */
  print(text: string): void;
  /** People's output. */
  tell(text: string): void;

  /** What stands at a path; links are not followed. */
  look(path: string): Promise<ListedFile | undefined>;
  /**
   * Everything below a folder, sorted by code points, links not followed; `kind` is filled in for regular files.
   * With a `depth`, only so many levels (1: the folder's own entries), and no file is opened: `kind` is left out.
   */
  listFolder(folder: string, options?: { readonly depth?: number }): Promise<readonly ListedFile[]>;
  /**
   * Everything below a folder as `listFolder` tells it, and the bytes of the regular files that are `wanted`, by their path below it; each
   * file is opened once. `size`: bytes.
   */
  readFolder(folder: string, wanted: (path: string, size: number) => boolean): Promise<FolderContents>;
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Opens a file for as long as it is looked into, to read parts of it. */
  lookInto<T>(path: string, look: (file: OpenedFile) => Promise<T>): Promise<T | undefined>;
  /** The same as readFile for many paths. */
  readFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  digestFile(path: string, algorithms: readonly Algorithm[]): Promise<{ readonly size: number; readonly digests: Digests }>;
  digestBytes(bytes: Uint8Array, algorithms: readonly Algorithm[]): Digests;
  /** Compresses (zlib format, RFC 1950) on a thread beside this one. */
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** From here on memory counts for more than time: what follows is large. `old`: only where what lasts is held. */
  spareMemory(of?: 'all' | 'old'): void;
  /** Whether, for a while, only little that is new is made, and much that lasts: a long list. */
  holdYoung(still: boolean): void;
  /** From here on the same work is done over and over: what it runs most has been seen, and what has not is not worth more machine code. */
  settleCompiler(): void;
  /**
   * Threads that run the program beside this one, `most` at the most and as many as the machine has room for, each with an empty heap again
   * after `lasting` tasks, unless it has fewer than `small` bytes; none where it runs from its sources.
   */
  startCrew(most: number, lasting: number, small: number): readonly CrewMember[];
  openScratch(): Scratch;
  /**
   * Opens a PDF file to turn its pages into pictures, on a thread beside this one. `stuck`: it was ended because it came to no end;
   * `undefined` where the file cannot be read, or asks for a password.
   */
  openRaster(bytes: Uint8Array, standIns: StandIns): Promise<RasterPdf | 'stuck' | undefined>;
  probeMedia(path: string): Promise<MediaFacts>;
  /** What a camera wrote into a picture or recording about its making; empty where nothing can be read. */
  probeCapture(path: string): Promise<CaptureFacts>;
  /**
   * The picture of a film so many seconds after its beginning, as a small JPEG file: at most 480 pixels wide. `missing`: nothing on this
   * machine can take it; `unreadable`: there is none.
   */
  takeFrame(path: string, kind: FileKind, seconds: number): Promise<Uint8Array | 'missing' | 'unreadable'>;
  /**
   * Streams a file into a sink, once; links are not followed. Throws `MachineTrouble` also where the file changes meanwhile.
   */
  copyFile(path: string, into: Pick<Sink, 'write'>): Promise<{ readonly modified: Date }>;
  /**
   * As `copyFile`, of a file that lies in memory already, or is being read ahead: nothing else happens while a piece of it is read.
   */
  passFile(path: string, into: Pick<Sink, 'write'>): Promise<void>;
  /** Begins to read files before they are asked for, in this order, as far as the machine has memory for it. */
  readAhead(files: readonly FileAhead[]): ReadAhead;
  /** Absolute path of a file that ships with the program (schemas, templates, fonts by package). */
  shipped(relative: string): string;
  /** A bundle that was made ahead beside the program, by its name below dist/; `undefined` where the program runs from its sources. */
  shippedModule(relative: string): Promise<unknown>;
  fontFile(specifier: string): string | undefined;
  join(...parts: readonly string[]): string;
  /** A path as an absolute one, `..` taken away; seen from the current folder. */
  resolve(path: string): string;

  /** What was worked out before; a run without it says the same, only later. */
  readonly kept: KeptTexts;
  /** One step for each change below folders, when it has come to rest; ends when the person ends the program. */
  watchFolders(folders: readonly string[]): AsyncIterable<undefined>;
  /** One line from the person at the terminal, without its line break; empty at the end of input. Only where `terminal.interactive`. */
  ask(question: string): Promise<string>;
  /**
   * Serves an editor over standard input and output (Language Server Protocol 3.17). The program ends with the editor: by its `exit`, or
   * when it is gone.
   */
  serveEditor(serve: (editor: Editor) => EditorService): Promise<void>;
  /** What `doctor` tells of the machine; `folder` names the disk whose room is asked for. */
  describeMachine(folder: string): Promise<MachineFacts>;

  /** A set of outputs that appear together or not at all: written beside their place, synced, renamed on `commit`. */
  openOutputs(folder: string): Promise<Outputs>;
  /** The entries of a package: a folder or a ZIP. */
  openPackage(path: string): Promise<PackageEntries>;
}

/** A file that is open. */
export interface OpenedFile {
  /** Bytes. */
  readonly size: number;
  /** So many bytes from there on; fewer where the file ends before. */
  read(from: number, length: number): Promise<Uint8Array>;
}

/** A file that will be asked for. */
export interface FileAhead {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** It was read through just now. */
  readonly fresh: boolean;
}

/** Files that are being read ahead. Nothing here throws. */
export interface ReadAhead {
  /** In this order they will be asked for from here on. */
  expect(paths: readonly string[]): void;
  /** This one is asked for now. */
  use(path: string): void;
  /** No more is read; resolves when no file is open. */
  end(): Promise<void>;
}

/** A folder as `readFolder` found it. */
export interface FolderContents {
  readonly files: readonly ListedFile[];
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** Texts that the program keeps for itself between runs, under names of 64 hexadecimal digits. Nothing here throws. */
export interface KeptTexts {
  /** A text exactly as it was kept; `undefined` where there is none, or it was damaged. */
  recall(name: string): string | undefined;
  keep(name: string, text: string): void;
}

export interface Terminal {
  /** Columns of stderr, 80 where unknown. */
  readonly columns: number;
  readonly colours: boolean;
  readonly interactive: boolean;
}

/** The machine as `doctor` shows it. */
export interface MachineFacts {
  /** Version of Node, such as 20.19.0. */
  readonly node: string;
  readonly system: string;
  /** Bytes that this user may still write. */
  readonly freeBytes: number;
  /** Bytes of memory. */
  readonly memory: number;
  /** Optional programs by name; the first line of what they say of their version, `undefined` where they are missing. */
  readonly programs: Readonly<Record<string, string | undefined>>;
}

/** What a media file says of itself. */
export interface MediaFacts {
  readonly kind: FileKind;
  /** Seconds. */
  readonly duration?: number;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly format?: string;
}

/** How a file says that it was made. */
export interface CaptureFacts {
  /** A moment as `parseMoment` reads it: when a picture was taken, in Beijing time where the camera named no zone. */
  readonly taken?: string;
  /** What a recording's container calls its time of making; start or end, zone or none, as the device had it. */
  readonly stamped?: string;
  /** Maker and model. */
  readonly device?: string;
  /** Degrees (WGS 84), as GPS gave them. */
  readonly position?: { readonly latitude: number; readonly longitude: number };
}

export interface Outputs {
  /** Streams a file; `write` resolves when more may be written. */
  openFile(name: string): Promise<Sink>;
  /** Streams a ZIP whose entries are appended in order. */
  openArchive(name: string, plan: Pick<PackagePlan, 'root' | 'algorithms'>): Promise<ArchiveSink>;
  /**
   * Names a file of an earlier run that the new outputs make untrue; `commit` removes it before anything else.
   */
  retire(name: string): void;
  /**
   * All files get their names, in the order in which they were opened; after it they are there and synced.
   * The one opened last vouches for the others: its predecessor is removed first, and it is named last.
   */
  commit(): Promise<void>;
  /** Removes what was begun. Safe to call after `commit`. */
  discard(): Promise<void>;
}

export interface Sink {
  write(chunk: Uint8Array): Promise<void>;
  /** Bytes written and their digests. */
  close(): Promise<{ readonly size: number; readonly digests: Digests }>;
  /** Where the bytes stand until `commit`. */
  readonly path: string;
}

export interface ArchiveSink {
  /** Appends a file, digesting it on the way; throws `MachineTrouble` where a known digest does not agree. */
  add(file: PlannedFile): Promise<WrittenFile>;
  /** Ends the archive. */
  close(): Promise<{ readonly size: number; readonly digests: Digests }>;
}

/** The entries of a package to be verified. */
export interface PackageEntries {
  /** Folder name or ZIP name. */
  readonly name: string;
  readonly container: 'folder' | 'zip' | 'none';
  readonly entries: readonly PackageEntry[];
  /** Troubles of the container itself, found without unpacking it. */
  readonly faults: readonly PackageFault[];
  /** The first `limit` bytes of an entry, by its index in `entries`. */
  read(index: number, limit: number): Promise<EntryRead>;
  /** Reads an entry through, by its index in `entries`; algorithms that the machine lacks are left out of the answer. */
  digest(index: number, algorithms: readonly string[]): Promise<EntryDigests>;
  close(): Promise<void>;
}

export type EntryRead = { readonly bytes: Uint8Array; readonly fault?: undefined } | { readonly fault: PackageFault };

export type EntryDigests =
  | { readonly size: number; readonly digests: Readonly<Record<string, string>>; readonly fault?: undefined }
  | { readonly fault: PackageFault };

/** What is wrong with a container or with how it holds an entry. */
export interface PackageFault {
  readonly kind:
    | 'not-a-package'
    | 'cut-short'
    | 'encrypted'
    | 'unsupported-method'
    | 'lying-size'
    | 'checksum'
    | 'overlap'
    | 'explodes'
    | 'unreadable';
  /** Path of the entry; empty for the container. */
  readonly path: string;
  /** The fact in figures, such as `4096 > 1024`; may be empty. */
  readonly fact: string;
}

export interface PackageEntry {
  readonly path: string;
  readonly type: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
  /** Bytes it takes in the container. */
  readonly packed: number;
}
