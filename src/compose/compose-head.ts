import type { FormTemplate } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';

/** Points below a title that nothing but its sheet follows. */
const aboveSheet = 14;

/** Title, and below it the number at the right; who made and who reviewed it stand opposite in small print. */
export function composeHead(template: FormTemplate, scope: Scope): readonly Block[] {
  const alone = template.number === '' && template.maker.length === 0;
  const look = styleOf('title', scope);
  const title =
    template.title === ''
      ? []
      : paragraphs(fillSlots(template.title, scope), alone ? { ...look, after: Math.max(look.after ?? 0, aboveSheet) } : look);
  const number =
    template.number === ''
      ? []
      : paragraphs(fillSlots(template.number, scope), styleOf('number', scope), scope.byHand ? 'left' : undefined);
  const makers = template.maker.map((text) => fillSlots(text, scope)).filter((runs) => scope.byHand || runs.some((run) => run.from));
  const small = paragraphs(
    makers.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\u3000' }, ...runs])),
    styleOf('maker', scope),
  );
  const line: readonly Block[] =
    makers.length === 0 && !scope.byHand
      ? number.map((block) => ({ ...block, keepWithNext: true }))
      : [
          {
            kind: 'grid',
            columns: scope.byHand ? [1, 1] : [2, 3],
            border: false,
            rows: [
              {
                cells: [
                  { blocks: small, valign: 'bottom' },
                  { blocks: number, valign: 'bottom' },
                ],
                whole: true,
              },
            ],
          },
        ];

  return [...title.map((block) => ({ ...block, level: 1 as const, keepWithNext: true })), ...line];
}
