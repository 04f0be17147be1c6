import type { Language } from '../model/text.ts';

const words = {
  zh: ['--regulation <文件夹>', '另一个制度的文件夹（里面有 regulation.yaml）'],
  en: ['--regulation <folder>', 'the folder of another regulation (it has a regulation.yaml)'],
} as const satisfies Record<Language, readonly [string, string]>;

/** The option by which commands are told of a regulation outside of the program. */
export function regulationOption(language: Language): readonly [flags: string, explanation: string] {
  return words[language];
}
