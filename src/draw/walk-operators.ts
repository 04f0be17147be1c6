/** Operators of ISO 32000-1, annex A. */
const known = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(
    ' ',
  ),
);
/** Words that are values. */
const constants = new Set(['true', 'false', 'null']);
const brackets = new Set(['[', ']', '<<', '>>']);
/** Saved graphics states, one within another (ISO 19005-2, 6.1.13). */
const deepest = 28;
/** Bytes of a name and of a string (6.1.13). */
export const [longestName, longestString] = [127, 32_767] as const;
/** Of whole numbers, and of others the farthest from nothing and the nearest to it (6.1.13). */
export const largestInteger = 2 ** 31 - 1;
const [largestReal, smallestReal] = [3.403e38, 1.175e-38];
/** A comment, a string of hex digits, a name, a bracket, or a word: a number or an operator. A string in parentheses is passed by hand. */
const token = /%[^\r\n]*|<<|>>|<[^<>]*>|\/[^\s()<>[\]{}/%]*|[[\]{}()<>]|[^\s()<>[\]{}/%]+/g;
/** Lists within lists that are followed: some readers call themselves for each. */
const mostLists = 100;

/**
 * Walks through a stream of operators, and hands each with the words before it, and where these begin and it ends, to `met`; an inline image is
 * `ID` with what it says of itself.
 * False where there is one that there is not, an inline image or a list without an end, where it saves more states, or has longer or odder words than PDF/A allows
 * (ISO 19005-2, 6.2.2, 6.1.6, 6.1.13): what stands behind is not read.
 */
export function walkOperators(
  content: string,
  met: (operator: string, operands: readonly string[], from: number, to: number) => void = () => undefined,
): boolean {
  let depth = 0;
  let operands: string[] = [];
  const open: string[] = [];
  let at = 0;
  let from = -1;
  token.lastIndex = 0;
  for (let found = token.exec(content); found !== null; found = token.exec(content)) {
    at = token.lastIndex;
    let [word] = found;
    if (word.startsWith('%')) continue;
    if (from < 0) from = found.index;
    if (word === '(') {
      at = endOfString(content, found.index);
      word = content.slice(found.index, at);
    }
    if (!/^[A-Za-z'"*]/.test(word) || constants.has(word)) {
      if (!isLawful(word)) return false;
      if (word === '[' || word === '<<') open.push(word);
      if ((word === ']' || word === '>>') && open.pop() !== opened[word]) return false;
      if (open.length > mostLists) return false;
      operands.push(word);
    } else {
      if (!known.has(word) || open.length > 0) return false;
      if (word === 'q') depth += 1;
      if (word === 'Q') depth -= 1;
      if (depth > deepest) return false;
      if (word === 'ID') {
        at = endOfImage(content, at);
        if (at < 0) return false;
      }
      met(word, operands, from, at);
      operands = [];
      from = -1;
    }
    token.lastIndex = at;
  }
  return open.length === 0;
}

const opened = { ']': '[', '>>': '<<' } as const;

/** Whether a word keeps to the limits of its kind. */
function isLawful(word: string): boolean {
  if (word.startsWith('('))
    return word.length <= longestString || word.replace(/\\(?:[0-7]{1,3}|\r\n|.)/gs, '.').length <= longestString + 2;
  if (brackets.has(word)) return true;
  if (word.startsWith('<')) {
    const digits = word.slice(1, -1).replace(/[\s\0]+/g, '');
    return digits.length % 2 === 0 && digits.length <= 2 * longestString && /^[0-9A-Fa-f]*$/.test(digits);
  }
  if (word.startsWith('/')) return word.length <= longestName || word.replace(/#[0-9A-Fa-f]{2}/g, '.').length <= longestName + 1;
  if (!constants.has(word) && !/^[+-]*\d*(?:\.\d*|-\d+)?$/.test(word)) return false;
  if (word.length < 10) return true;
  const size = Math.abs(Number(word));
  if (/^[+-]?\d+$/.test(word)) return size <= largestInteger;
  return !(size > largestReal || (size > 0 && size < smallestReal));
}

/** Behind the parenthesis that closes a string; parentheses within are in pairs or behind a backslash. */
function endOfString(content: string, from: number): number {
  let open = 0;
  for (let at = from; at < content.length; at++) {
    const letter = content[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') open += 1;
    else if (letter === ')') open -= 1;
    if (open === 0) return at + 1;
  }
  return content.length;
}

/** Where the operator stands that ends the data of an inline image; less than 0 where there is none. */
function endOfImage(content: string, from: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = from;
  return end.exec(content)?.index ?? -1;
}
