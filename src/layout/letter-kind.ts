/** What a character is to line breaking, after GB/T 15834 and CLREQ 3.1. */
export const kinds = {
  /** Ideographs, kana, full-width letters and whatever stands like them. */
  han: 0,
  /** Must not end a line. */
  opening: 1,
  /** Must not begin a line; its right half is blank where it is full-width. */
  closing: 2,
  /** Must not begin a line; has no blank half. */
  trailing: 3,
  /** Dashes and ellipses: not split, not at the beginning of a line. */
  dash: 4,
  /** Latin letters, digits and what stands between them. */
  latin: 5,
  /** Latin punctuation after which a long word may be split. */
  joint: 6,
  space: 7,
  /** Takes no room: joiners, variation selectors. */
  none: 8,
} as const;

/** What one number tells of a letter: its kind in the lowest four bits, and these. */
export const traits = {
  kind: 0xf,
  /** A Han character: beside a Latin word it has a gap. */
  ideograph: 0x10,
  /** A Latin letter or a digit: beside a Han character it has a gap. */
  word: 0x20,
  /** Part of a Latin word, a number or an address: letters, digits and ASCII punctuation. */
  western: 0x40,
  /** The wide space. */
  wide: 0x80,
  /** It stays with the next letter where it can. */
  glued: 0x100,
  /** It stays so close to the next letter that nothing is set between them. */
  tight: 0x200,
  /** It stays with the next letter even where its line then ends early. */
  firm: 0x400,
  /** Inside of a day: a moment that is too long for its line ends one behind 日 rather than within. */
  day: 0x800,
  /** A space within or behind an underlined fill: it begins no line, and where its line is full it is dropped. */
  pad: 0x1000,
} as const;

const openings = '（《「『【〖〔｛［〈“‘￥＄￡№$¥([{';
const closings = '、，。；：！？）》」』】〗〕｝］〉”’．';
const trailings = '·・～％‰℃℉°′″%々ーゝゞ!?),.:;]}';
const dashes = '—…‥⋯―─';
const joints = '/-_\\&=@+';

const ideograph = kinds.han | traits.ideograph;
const table = new Uint16Array(0x10000).fill(kinds.han);
table.fill(ideograph, 0x3041, 0xa000);
table.fill(ideograph, 0xf900, 0xfb00);
for (let code = 0x21; code < 0x250; code++) table[code] = kinds.latin | traits.western | (isWord(code) ? traits.word : 0);
table.fill(kinds.latin | traits.western | traits.word, 0x370, 0x530);
table.fill(kinds.none, 0, 0x20);
table.fill(kinds.none, 0x7f, 0xa0);
table.fill(kinds.none, 0x200b, 0x2010);
table.fill(kinds.none, 0x202a, 0x202f);
table.fill(kinds.none, 0x2060, 0x2070);
table.fill(kinds.none, 0xfe00, 0xfe10);
table[0xfeff] = kinds.none;
table[0xad] = kinds.none;
table[0x20] = kinds.space;
table[0x09] = kinds.space;
table[0x3000] = kinds.han | traits.wide;
mark(openings, kinds.opening);
mark(closings, kinds.closing);
mark(trailings, kinds.trailing);
mark(dashes, kinds.dash);
mark(joints, kinds.joint);
mark('×÷±§¶©®', kinds.han);

/** Kind and traits of a code point, whatever stands beside it. Total. */
export function traitsOf(codePoint: number): number {
  if (codePoint < 0x10000) return table[codePoint] ?? kinds.han;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return kinds.none;

  return codePoint >= 0x20000 ? ideograph : kinds.han;
}

function mark(characters: string, kind: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    table[code] = code < 0x80 ? kind | traits.western : kind;
  }
}

function isWord(code: number): boolean {
  return code >= 0xc0 || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
