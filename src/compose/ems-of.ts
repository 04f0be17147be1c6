/** How wide a text is, in ems: figures and letters are a little more than half as wide as characters, with a quarter em beside them. */
export function emsOf(text: string): number {
  const edges = text.match(/(?<=[\da-z])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[\da-z])/giu)?.length ?? 0;
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x100 ? 0.56 : 1), 0) + edges / 4;
}
