import type { Language } from '../model/text.ts';

/** How texts for people are to look. */
export interface Style {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly columns: number;
  readonly colours: boolean;
}
