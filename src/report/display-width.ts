import stringWidth from 'string-width';

/** Columns that a text takes on a terminal: a Han character takes two, a combining mark none. */
export function displayWidth(text: string): number {
  return stringWidth(text);
}
