import { maskIds } from '../model/mask-ids.ts';
import { spellHidden } from './spell-hidden.ts';

/** A text that came out of a case, fit to be shown: no whole ID number, nothing that a terminal would obey. */
export function safeText(text: string): string {
  return spellHidden(maskIds(text));
}
