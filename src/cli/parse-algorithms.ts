import { InvalidArgumentError } from 'commander';
import { type Algorithm, algorithms } from '../model/digest.ts';
import type { Language } from '../model/text.ts';

/** Reads a list such as sha256,sm3; each algorithm once, in the order of the program. */
export function parseAlgorithms(language: Language): (value: string) => readonly Algorithm[] {
  return (value) => {
    const wanted = value.split(/[,，、]/u).map((name) => name.trim().toLowerCase());
    const unknown = wanted.find((name) => !algorithms.some((known) => known === name));
    if (unknown === undefined) return algorithms.filter((known) => wanted.includes(known));

    const list = algorithms.join(',');
    throw new InvalidArgumentError(language === 'zh' ? `只能写 ${list}，用逗号分开` : `Expected a list of ${list}.`);
  };
}
