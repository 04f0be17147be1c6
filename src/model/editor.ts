/** A position in a text as editors count: lines and UTF-16 units from 0 (LSP 3.17, Position). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text; `end` is the first position behind it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a text and what takes its place. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A finding as an editor shows it. Files are absolute paths. */
export interface EditorMark {
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** Id of the requirement. */
  readonly code: string;
  readonly message: string;
  /** The file with the words of its article, where one ships. */
  readonly explained?: string;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
}

/** What an editor shows beside a place, in Markdown. */
export interface EditorHelp {
  readonly range: Range;
  readonly markdown: string;
}

/** Something that may be written at the cursor, in the order in which it is offered. */
export interface EditorProposal {
  readonly label: string;
  readonly kind: 'key' | 'choice' | 'file' | 'name';
  /** A word or two beside the label; may be empty. */
  readonly detail: string;
  /** Plain text; may be empty. */
  readonly help: string;
  readonly edit: TextEdit;
}

/** Changes of one file that mend something. */
export interface EditorFix {
  readonly title: string;
  /** `source.fixAll`: all of the file at once. */
  readonly kind: 'quickfix' | 'source.fixAll';
  /** The finding that it mends; missing where it mends many. */
  readonly mends?: { readonly code: string; readonly range: Range };
  /** Nothing else could be meant. */
  readonly sure: boolean;
  readonly edits: readonly TextEdit[];
  /** Another file that is written in the place of edits. */
  readonly writes?: EditorWrite;
}

/** A file that an editor writes beside the open one. */
export interface EditorWrite {
  /** Absolute. */
  readonly path: string;
  /** There is no such file yet. */
  readonly isNew: boolean;
  readonly at: Position;
  readonly text: string;
}

/** A place that names a file. */
export interface EditorLink {
  readonly range: Range;
  /** Absolute. */
  readonly path: string;
}

/** The editor at the other end. Files are absolute paths. */
export interface Editor {
  /** Shows the findings of a file; those that were shown before go. */
  show(path: string, marks: readonly EditorMark[]): void;
}

/** What an editor asks. Files are absolute paths; the text of an open file is what stands in the editor, saved or not. */
export interface EditorService {
  /** The language of the editor, such as `zh-cn` or `en`; `undefined` where it names none. */
  begin(locale: string | undefined): void;
  /** A file was opened, or its text changed. */
  write(path: string, text: string): void;
  close(path: string): void;
  /** Something changed on the disk. */
  reread(): void;
  /** Nothing has changed for a moment: what has changed before is judged and shown. */
  rest(): Promise<void>;
  help(path: string, at: Position): Promise<EditorHelp | undefined>;
  propose(path: string, at: Position): Promise<readonly EditorProposal[]>;
  /** `all`: also what mends the whole file. */
  fixes(path: string, range: Range, all: boolean): Promise<readonly EditorFix[]>;
  links(path: string): Promise<readonly EditorLink[]>;
}
