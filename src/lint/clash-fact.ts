import type { Text } from '../model/text.ts';
import type { Clash } from './across-cases.ts';
import type { Fact } from './fact.ts';

/** A clash as a fact of the later case. `where`: how a person calls the other case. */
export function clashFact({ trait, other, level }: Clash, where: string): Fact {
  return { fact: textOf(trait.span !== undefined, { trait, other }, where), at: trait, ...(level === undefined ? {} : { level }) };
}

function textOf(event: boolean, { trait, other }: Clash, where: string): Text {
  const { name, shown } = trait;
  if (event)
    return {
      zh: `${name}在${shown}，同时在${where}的${other.trait.shown}`,
      en: `${name} is in ${shown}, and at the same time in ${other.trait.shown} of ${where}`,
    };
  if (trait.value === undefined) return { zh: `${name}，${where}也是这个号`, en: `${name}, which is that of ${where} too` };

  return {
    zh: `${name}：这里是${shown}，${where}里是${other.trait.shown}`,
    en: `${name}: ${shown} here, ${other.trait.shown} in ${where}`,
  };
}
