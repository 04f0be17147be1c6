/**
 * The lines of a ledger or a binding. What an editor, a version control or a transfer does to the ends of lines, and a mark before the first
 * one, is no edit: digests are of what stands in the lines.
 */
export function chainedLines(bytes: Uint8Array): readonly string[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);

  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
