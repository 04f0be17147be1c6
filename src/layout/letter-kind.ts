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

export type LetterKind = (typeof kinds)[keyof typeof kinds];

const openings = '（《「『【〖〔｛［〈“‘￥＄￡№$¥([{';
const closings = '、，。；：！？）》」』】〗〕｝］〉”’．';
const trailings = '·・～％‰℃℉°′″%々ーゝゞ!?),.:;]}';
const dashes = '—…‥⋯―─';
const joints = '/-_\\&=@+';

const table = new Uint8Array(0x10000).fill(kinds.han);
for (let code = 0x21; code < 0x250; code++) table[code] = kinds.latin;
for (let code = 0x370; code < 0x530; code++) table[code] = kinds.latin;
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
table[0xa0] = kinds.latin;
mark(openings, kinds.opening);
mark(closings, kinds.closing);
mark(trailings, kinds.trailing);
mark(dashes, kinds.dash);
mark(joints, kinds.joint);
mark('×÷±§¶©®', kinds.han);

/** The kind of a code point. Total. */
export function letterKind(codePoint: number): LetterKind {
  if (codePoint < 0x10000) return (table[codePoint] ?? kinds.han) as LetterKind;

  return codePoint >= 0xe0100 && codePoint <= 0xe01ef ? kinds.none : kinds.han;
}

function mark(characters: string, kind: LetterKind): void {
  for (const character of characters) table[character.charCodeAt(0)] = kind;
}
