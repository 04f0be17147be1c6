import { ownCopy } from '../model/own-copy.ts';

/** Texts that come again and again, each held once. */
export interface Words {
  /** The same number for the same text, from 0 on. */
  numberOf(text: string): number;
  /** The text of a number that was given. */
  at(number: number): string;
}

/** Makes one that knows none. */
export function numberedWords(): Words {
  const numbers = new Map<string, number>();
  const texts: string[] = [];

  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const own = ownCopy(text);
      numbers.set(own, texts.push(own) - 1);

      return texts.length - 1;
    },
    at: (number) => texts[number] ?? '',
  };
}
