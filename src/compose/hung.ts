import type { ParagraphBlock } from '../model/volume.ts';

/**
 * Lines of a numbered list (1．甲): what does not fit the line of its number stands below its first character, as GB/T 9704 (7.3.5: 附件) has it.
 * Other lines, and those that are centred or have an indent of their own, stay as they are.
 */
export function hung(lines: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const widths = lines.map(({ runs }) => numberWidth(runs[0]?.text ?? ''));
  if (lines.length < 2 || widths.includes(0) || lines.some(({ align, indent }) => align === 'centre' || indent)) return lines;
  const wide = Math.max(...widths);

  return lines.map((line, index) => ({ ...line, inset: (line.inset ?? 0) + wide, indent: -(widths[index] ?? 0) }));
}

/** Ems of the number that a text begins with, its mark among them; 0 where there is none. */
function numberWidth(text: string): number {
  const [number = ''] = /^\d+．/.exec(text) ?? [];
  return number === '' ? 0 : (number.length + 1) / 2;
}

/** The same behind words that lead it, such as 附件：, and with the indent of running text: the numbers stand below one another. */
export function hungBehind(lines: readonly ParagraphBlock[], lead: string): readonly ParagraphBlock[] {
  return lines.map((line, index) => {
    const words = line.runs.map(({ text }) => text).join('');
    const led = index === 0 ? lead.length : 0;
    const wide = numberWidth(words.slice(led));

    return { ...line, inset: (line.indent ?? 0) + lead.length + wide, indent: -wide - led };
  });
}
