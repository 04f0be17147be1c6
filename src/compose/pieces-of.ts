import { emsOf } from './ems-of.ts';

/** 见下栏, the number of a document, a plate, a day, a moment, a number with what it counts, a Latin word, or one character; with the marks that stand with it. */
const pieces =
  /[（《“〔〈【「]*(?:见下栏|\p{Script=Han}{2,16}〔\d{4}〕第?\d+(?:-\d+)?号?|\p{Script=Han}[A-Z][A-Z\d·]{4,7}|\d{1,2}月\d{1,2}日|\d{1,2}时\d{1,2}分|第?[!-~￥]*\d\p{Script=Han}?|[!-~￥]+|\s+|.)[，。；：、！？）》”〕〉】」·]*/gsu;

/** Ems of the longest word that is held together where there is room; a longer one is parted anywhere. */
const longest = 12;

/** Where a piece that is too wide is parted: before and behind the year of a document, within the name of its organ, within a day, behind joints. */
const parts = /\p{Script=Han}(?=[^〔]*〔)|\d{1,2}[月时]|〔\d{4}〕|[^-/_&=@+〔]+[-/_&=@+]?|./gsu;

/** Between a Han character and a Latin letter or figure there is a little room. */
const edge = /^(?:\p{Script=Han}[\da-z]|[\da-z]\p{Script=Han})/iu;

/** What is not broken where its line has room for it. */
export interface Piece {
  /** Ems of the parts that are not broken in any case. */
  readonly parts: readonly number[];
  /** Ems of all of it. */
  readonly width: number;
  /** It is a number or a Latin word, of one part or several. */
  readonly latin: boolean;
}

/** The pieces of a text, one behind another. */
export function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(pieces)].flatMap(({ 0: piece, index }) => {
    const beside = index > 0 && edge.test(text.slice(index - 1, index + 1)) ? 0.25 : 0;
    const widths = [...piece.matchAll(parts)].map(([part]) => emsOf(part));
    if (widths.some((width) => width > longest)) return [...piece].map((letter) => pieceOf([emsOf(letter)], false));

    const [first = 0, ...others] = widths;
    return [pieceOf([first + beside, ...others], !/\p{Script=Han}/u.test(piece))];
  });
}

function pieceOf(parts: readonly number[], latin: boolean): Piece {
  return { parts, width: parts.reduce((sum, part) => sum + part, 0), latin };
}
