import type { Language } from '../model/text.ts';

/** An option or argument as commander wants it, and its explanation. */
type Flag = readonly [flags: string, explanation: string];

/** The words of a command in both languages: plain texts, and options or arguments. */
export type Bilingual<Texts extends string, Flags extends string = never> = Readonly<
  Record<Language, Readonly<Record<Texts, string>> & Readonly<Record<Flags, Flag>>>
>;
