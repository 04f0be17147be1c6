import type { FramePart } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { composeParts } from './compose-parts.ts';
import { lineHeight } from './line-height.ts';
import type { Scope } from './scope.ts';

/** Lines of a long answer that is written by hand. */
const written = 14;

/** A box around its parts that goes on over pages. */
export function composeFrame(part: FramePart, scope: Scope): readonly Block[] {
  const room = part.lines === 0 || scope.byHand ? {} : { minHeight: part.lines * lineHeight(scope), gives: true as const };

  return [
    {
      kind: 'grid',
      columns: [1],
      border: true,
      rows: [{ cells: [{ blocks: composeParts(part.parts, { ...scope, lines: written }), valign: 'top' }], ...room }],
    },
  ];
}
