/**
 * A value of a source file. Every scalar is the text that stands in the file
 * (an 18-digit number, `0012`, `No` survive); the schema says what it means.
 * A key that is there and blank is the empty string.
 */
export type Value = string | readonly Value[] | Tree;

/** A mapping of a source file, in the order in which it was written. */
export interface Tree {
  readonly [key: string]: Value;
}
