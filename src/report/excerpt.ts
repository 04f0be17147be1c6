/**
 * The sentence of an article that speaks of what a message says: the one that shares most pairs of characters with it.
 * Where more of the article stands before or after, dots say so.
 */
export function excerpt(wording: string, message: string): string {
  const sentences = wording
    .split(/(?<=[。；])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const wanted = pairsOf(message);
  const scores = sentences.map((sentence) => [...pairsOf(sentence)].filter((pair) => wanted.has(pair)).length);
  const best = scores.indexOf(Math.max(...scores));
  const sentence = sentences[best];
  if (sentence === undefined) return '';

  return `${best > 0 ? '……' : ''}${sentence}${best < sentences.length - 1 ? '……' : ''}`;
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.replace(/[\p{P}\s]/gu, '')];
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}
