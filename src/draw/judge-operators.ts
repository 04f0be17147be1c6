/** Operators of ISO 32000-1, annex A. */
const known = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' " true false null`.split(
    ' ',
  ),
);
/** Saved graphics states, one within another (ISO 19005-2, 6.1.13). */
const deepest = 28;
/** A comment, a string of hex digits, a name, a mark, or a word: a number or an operator. A string in parentheses is passed by hand. */
const token = /%[^\r\n]*|<<|>>|<[^>]*>|\/[^\s()<>[\]{}/%]*|[[\]{}]|\(|[^\s()<>[\]{}/%]+/g;

/** Whether a stream of operators has only those that there are, and saves no more states than PDF/A allows (ISO 19005-2, 6.2.2, 6.1.13). */
export function keepsToOperators(content: string): boolean {
  let depth = 0;
  token.lastIndex = 0;
  for (let found = token.exec(content); found !== null; found = token.exec(content)) {
    const [word] = found;
    if (word === '(') token.lastIndex = endOfString(content, found.index);
    if (!/^[A-Za-z'"*]/.test(word)) continue;
    if (!known.has(word)) return false;

    if (word === 'q') depth += 1;
    if (word === 'Q') depth -= 1;
    if (depth > deepest) return false;
    if (word === 'ID') token.lastIndex = endOfImage(content, token.lastIndex);
  }
  return true;
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

/** Where the operator stands that ends the data of an inline image. */
function endOfImage(content: string, from: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = from;
  return end.exec(content)?.index ?? content.length;
}
