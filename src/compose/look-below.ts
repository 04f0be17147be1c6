import type { TextStyle } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { paragraphs } from './paragraphs.ts';

/** What stands in a box of a list of which the words have a row of their own below. `look`: of the values beside it. */
export function lookBelow(look: TextStyle): readonly Block[] {
  return paragraphs([{ text: '见下栏' }], look, 'centre');
}
