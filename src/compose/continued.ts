import type { FormTemplate } from '../model/templates.ts';
import type { ParagraphBlock, Run } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';
import { lineToWrite } from './line-to-write.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';

/**
 * What stands small above each page on which a document goes on, so that a leaf that comes loose tells whose it is: how the contents call it (`named`;
 * the form's name alone where both would not stand on a line) and its number, else that of the case. By hand a form without a number has none there either.
 */
export function continued(
  named: readonly Run[],
  { title, number }: Pick<FormTemplate, 'title' | 'number'>,
  sheet: FormTemplate | undefined,
  scope: Scope,
): { readonly continued?: ParagraphBlock } {
  if (sheet === undefined) return {};
  const style = styleOf('continued', scope);
  const numbered = number || (scope.byHand ? '' : sheet.number);
  const behind: readonly Run[] = [
    { text: `\u3000${sheet.title}` },
    ...(numbered === '' ? [] : [{ text: '\u3000' }, ...fillSlots(numbered, scope)]),
  ].map(ofOneLength);
  const fits = emsOf([...named, ...behind].map(({ text }) => text).join('')) * style.size <= scope.width;
  const name = fits ? named : fillSlots(title, scope);
  const [line] = paragraphs([...name, ...behind].map(onOneLine), style);

  return line === undefined ? {} : { continued: line };
}

/** The same above the pages on which `heading` is gone on with. */
export function continuedBelow(
  heading: ParagraphBlock | undefined,
  sheet: FormTemplate | undefined,
  scope: Scope,
): { readonly continued?: ParagraphBlock } {
  if (heading === undefined || sheet === undefined) return {};
  const [line] = paragraphs([...heading.runs, { text: `\u3000${sheet.title}` }].map(onOneLine), styleOf('continued', scope));

  return line === undefined ? {} : { continued: line };
}

/** A line to write on does not grow to a rule above the page. */
function ofOneLength(run: Run): Run {
  return run.grows ? lineToWrite(16) : run;
}

function onOneLine(run: Run): Run {
  return { ...run, text: run.text.replaceAll('\n', '') };
}
