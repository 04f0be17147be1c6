import type { Field, Option } from '../model/templates.ts';
import type { Run } from '../model/volume.ts';
import { textsOf } from './formats/texts-of.ts';
import { lineToWrite } from './line-to-write.ts';
import { optionsOf } from './options-of.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';

/**
 * Every option behind its box, the chosen ones ticked; slots of an option are filled only where it is ticked.
 * A value that is no option is ticked behind the others, so that nothing that was written is lost; a value whose words are
 * `none` has no box: the empty boxes say it.
 */
export function checkBoxes(field: Extract<Field, { kind: 'bind' }>, scope: Scope): readonly Run[] {
  const bound = resolve(field.bind, scope);
  const chosen = textsOf(bound?.value);
  const offered = field.options.length > 0 ? field.options : optionsOf(field.bind, scope);
  const others = chosen.filter((value) => !offered.some((option) => option.value === value));
  const options: readonly Option[] = [
    ...offered.filter((option) => option.text !== 'none'),
    ...others.map((value) => ({ value, text: value })),
  ];
  const said = bound?.from ? { from: bound.from } : {};
  const unboxed = chosen.length > 0 && !options.some((option) => chosen.includes(option.value));
  const lines = options.some((option) => option.text.length > 12);

  return options.flatMap((option, index): readonly Run[] => {
    const ticked = chosen.includes(option.value);
    const words = ticked || scope.byHand ? fillSlots(option.text, scope) : unfilled(option.text, scope);
    const box: Run = { text: ticked ? '☑' : '□', ...(ticked || (unboxed && index === 0) ? said : {}) };
    return [...(index > 0 ? [{ text: lines ? '\n' : '\u3000' }] : []), box, ...words];
  });
}

/** The words of an option that is not ticked, its blanks struck out. */
function unfilled(text: string, { blank }: Scope): readonly Run[] {
  const stroke = blank === '' ? lineToWrite(3) : { text: `\u3000${blank}\u3000`, underline: true };

  return text
    .split(/\{[^}]*\}/u)
    .flatMap((words, index): readonly Run[] => [...(index > 0 ? [stroke] : []), ...(words === '' ? [] : [{ text: words }])]);
}
