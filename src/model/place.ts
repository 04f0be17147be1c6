/** A place in a source file, ready to be printed. */
export interface Place {
  /** Path of the file, relative to the case folder, with `/`. Empty for the case folder itself; absolute for a configuration. */
  readonly file: string;
  /** First line is 1. */
  readonly line: number;
  /** First column is 1; counts UTF-16 units, as editors do. */
  readonly column: number;
  /** How many UTF-16 units the marked text spans on its line; 0 where nothing is marked. */
  readonly length: number;
  /** JSON Pointer (RFC 6901) into the record. */
  readonly pointer: string;
  /** The text of that line, where there is one. */
  readonly source?: string;
}
