import { Lexer } from 'yaml';

/** Levels of nesting that are read. */
export const deepest = 64;
/** So few brackets and indicators cannot nest deeply enough to harm the YAML library. */
const harmless = 128;

/**
 * Offset at which a text nests more than `deepest` levels (a mapping and a list in the same column
 * count twice, hence the factor), before the recursive library sees it: deep input exhausts its stack.
 */
export function tooDeepAt(text: string): number | undefined {
  return isHarmless(text) ? undefined : measure(text);
}

function isHarmless(text: string): boolean {
  let brackets = 0;
  let indicators = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) indicators = 0;
    else if (code === 0x20 || code === 0x2d || code === 0x3a || code === 0x3f) indicators += 1;
    else if (code === 0x5b || code === 0x7b) brackets += 1;
    if (brackets > harmless || indicators > harmless) return false;
  }

  return true;
}

/** Follows the lexer's tokens; what it counts is never less than the depth of the tree. */
function measure(text: string): number | undefined {
  const indents: number[] = [];
  const outer: number[] = [];
  let offset = 0;
  let lineStart = 0;
  let run = 0;
  let sum = 0;

  for (const token of new Lexer().lex(text)) {
    const sign = token.length === 1 ? token : '';
    if (sign === '[' || sign === '{') {
      outer.push(run);
      sum += run;
      run = 0;
    } else if (sign === ']' || sign === '}') {
      run = outer.pop() ?? 0;
      sum -= run;
    } else if (sign === ',') {
      run = 0;
    } else if (sign === '-' || sign === '?' || sign === ':') {
      if (run === 0 && outer.length === 0) enter(indents, offset - lineStart);
      run += 1;
    } else if (token.includes('\n')) {
      lineStart = offset + token.lastIndexOf('\n') + 1;
      if (outer.length === 0) run = 0;
    }
    if (indents.length + outer.length + sum + run > 2 * deepest) return offset;
    if (!isMark(token)) offset += token.length;
  }

  return undefined;
}

/** Keeps the columns of the block collections that are still open. */
function enter(indents: number[], column: number): void {
  while ((indents.at(-1) ?? -1) >= column) indents.pop();
  indents.push(column);
}

/** Marks of the lexer that stand for no character: document, flow error, scalar. */
function isMark(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f';
}
