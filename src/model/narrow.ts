/** Full-width forms of ASCII, and the ideographic space, in their ordinary width; without spaces at the ends. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();
}
