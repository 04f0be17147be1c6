const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Spells out characters that a terminal would obey or swallow: <U+001B>. A tab becomes two spaces, a line break one. */
export function spellHidden(text: string): string {
  return text.replace(hidden, (character) => {
    if (character === '\t') return '  ';
    if (character === '\n') return ' ';
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
