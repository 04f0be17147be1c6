/** How wide a text is, in ems: a figure or a letter is a little more than half as wide as a character, a capital more, a mark less, with a quarter em beside them. */
export function emsOf(text: string): number {
  const edges = text.match(/(?<=[\da-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\da-z])/giu)?.length ?? 0;
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) + edges / 4;
}

function widthOf(letter: string): number {
  if (/[A-Z]/u.test(letter)) return 0.71;

  return /[!-/:-@[-`{-~·]/u.test(letter) ? 0.36 : (letter.codePointAt(0) ?? 0) < 0x100 ? 0.56 : 1;
}
