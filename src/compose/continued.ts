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
  const name = fits([...named, ...behind], style.size, scope) ? named : fillSlots(title, scope);
  const [line] = paragraphs([...name, ...behind].map(onOneLine), style);

  return line === undefined ? {} : { continued: line };
}

/** The same above the pages on which what is headed `named` is gone on with; `short` where that does not stand on a line. */
export function continuedBelow(
  named: readonly Run[],
  short: readonly Run[],
  sheet: FormTemplate | undefined,
  scope: Scope,
): { readonly continued?: ParagraphBlock } {
  if (sheet === undefined) return {};
  const style = styleOf('continued', scope);
  const behind: Run = { text: `\u3000${sheet.title}` };
  const name = fits([...named, behind], style.size, scope) ? named : short;
  const [line] = paragraphs([...name, behind].map(onOneLine), style);

  return line === undefined ? {} : { continued: line };
}

/** Whether words stand on one line. */
function fits(runs: readonly Run[], size: number, { width }: Scope): boolean {
  return emsOf(runs.map(({ text }) => text).join('')) * size <= width;
}

/** A line to write on does not grow to a rule above the page. */
function ofOneLength(run: Run): Run {
  return run.grows ? lineToWrite(16) : run;
}

function onOneLine(run: Run): Run {
  return { ...run, text: run.text.replaceAll('\n', '') };
}
