import { joinBytes } from './decode-stream.ts';
import { latinText } from './latin-text.ts';
import { walkOperators } from './walk-operators.ts';

/** Text in this mode is not seen (ISO 32000-1, 9.3.6). */
export const unseen = 3;

/** Operators that show a text and nothing else; those that go to the next line too are not found in what scanners write. */
const shows = new Set(['Tj', 'TJ']);

/**
 * The content of a page without its text, where none of that is seen: what a scanner made out under its picture. `undefined` where some of it is
 * seen, where there is none, or where the content cannot be walked through.
 */
export function withoutUnseenText(content: Uint8Array): Uint8Array | undefined {
  const saved: number[] = [];
  const kept: Uint8Array[] = [];
  let [mode, end, seen] = [0, 0, false];
  const lawful = walkOperators(latinText(content), (operator, operands, from, to) => {
    if (operator === 'q') saved.push(mode);
    else if (operator === 'Q') mode = saved.pop() ?? mode;
    else if (operator === 'Tr') mode = Number(operands.at(-1));
    else if (operator === "'" || operator === '"') seen = true;
    else if (shows.has(operator)) {
      seen ||= mode !== unseen;
      kept.push(content.subarray(end, from));
      end = to;
    }
  });
  return lawful && !seen && kept.length > 0 ? joinBytes([...kept, content.subarray(end)]) : undefined;
}
