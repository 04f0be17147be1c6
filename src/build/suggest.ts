import { didYouMean } from '../schema/did-you-mean.ts';

/** The known word that a word was probably meant to be. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  return didYouMean(word, known);
}
