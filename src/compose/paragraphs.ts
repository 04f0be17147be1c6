import type { TextStyle } from '../model/templates.ts';
import type { Align, ParagraphBlock, Run } from '../model/volume.ts';

/** Runs as paragraphs of a look; a line feed inside a run begins a new paragraph. */
export function paragraphs(runs: readonly Run[], style: TextStyle, align?: Align): readonly ParagraphBlock[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  const written = lines.filter((line) => line.length > 0);

  return (written.length > 0 ? written : [[]]).map(
    (line, index, all): ParagraphBlock => ({
      kind: 'paragraph',
      runs: line,
      font: style.font,
      size: style.size,
      ...(style.leading === undefined ? {} : { leading: style.leading }),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
      ...((align ?? style.align) ? { align: align ?? style.align } : {}),
      ...(index === 0 && style.before !== undefined ? { before: style.before } : {}),
      ...(index === all.length - 1 && style.after !== undefined ? { after: style.after } : {}),
    }),
  );
}
