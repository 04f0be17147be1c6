import { spellHidden } from './spell-hidden.ts';

/** A command as it can be typed: words that a shell would take apart stand in quotes. */
export function commandOf(words: readonly string[]): string {
  return words.map((word) => quoted(spellHidden(word))).join(' ');
}

function quoted(word: string): string {
  if (/^[\p{Letter}\p{Number}_/.,:@%+=〔〕（）《》、，·～-]+$/u.test(word)) return word;
  // cmd.exe knows double quotes alone, within which a POSIX shell still reads these
  return /["$`!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
