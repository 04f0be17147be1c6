import type { Block } from '../model/volume.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';

/** What stands in a box of which the words have a row of their own below. */
export function lookBelow(scope: Scope): readonly Block[] {
  return paragraphs([{ text: '见下栏' }], styleOf('listed', scope), 'centre');
}
