import { displayWidth } from './display-width.ts';

const closers = '，。、；：！？）》】」』〉”’…·％,.;:!?)]}%';
const openers = '（《【「『〈“‘([{';
const words = /[\p{Script=Latin}\p{Nd}_/.:@#$&+=~^*<>|\\'"`-]+|\s+|./gsu;

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters and at spaces, never before a closing
 * mark or after an opening one. A word longer than a line is cut. Line breaks of the text stay.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(width, 4)));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(line)) {
    if (displayWidth(current + piece.trimEnd()) <= width) {
      current += piece;
      continue;
    }
    if (current.trim() !== '') lines.push(current.trimEnd());
    const chunks = cut(piece.trim(), width);
    lines.push(...chunks.slice(0, -1));
    current = (chunks.at(-1) ?? '') + (/\s$/.test(piece) ? ' ' : '');
  }
  return [...lines, current.trimEnd()];
}

/** Runs of characters between which a line may end. */
function piecesOf(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const [token] of line.matchAll(words)) {
    const last = pieces.at(-1);
    const bound = last !== undefined && (closers.includes(token) || openers.includes(last.slice(-1)) || token.trim() === '');
    if (bound) pieces[pieces.length - 1] = last + token;
    else pieces.push(token);
  }
  return pieces;
}

function cut(piece: string, width: number): readonly string[] {
  const chunks: string[] = [''];
  for (const character of piece) {
    const last = chunks.at(-1) ?? '';
    if (last !== '' && displayWidth(last + character) > width) chunks.push(character);
    else chunks[chunks.length - 1] = last + character;
  }
  return chunks;
}
