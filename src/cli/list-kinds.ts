import type { Kind } from '../model/kind.ts';
import type { Language } from '../model/text.ts';

/** The kinds of case, each with its documents in the order of its stages. */
export function listKinds(kinds: readonly Kind[], language: Language): string {
  return kinds
    .map(({ id, name, says, records }) =>
      [`${name} (${id})  ${says[language]}`, ...records.map(({ state, forms }) => `  ${state}：${forms.join('、')}`)]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('');
}
