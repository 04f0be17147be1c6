import type { Kind } from '../model/kind.ts';
import { displayWidth } from '../report/display-width.ts';
import type { Style } from '../report/style.ts';
import { wrapText } from '../report/wrap-text.ts';

/** The kinds of case, each with its documents in the order of its stages. */
export function listKinds(kinds: readonly Kind[], { language, columns }: Style): string {
  return kinds
    .flatMap(({ id, name, says, records }) => [
      ...wrapText(`${name} (${id})  ${says[language]}`, columns),
      ...records.flatMap(({ state, forms }) => hanging(`  ${state}：`, forms.join('、'), columns)),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** A text behind its heading, the lines below as far in. */
function hanging(heading: string, text: string, columns: number): readonly string[] {
  const indent = displayWidth(heading);

  return wrapText(text, columns - indent).map((line, index) => (index === 0 ? heading : ' '.repeat(indent)) + line);
}
