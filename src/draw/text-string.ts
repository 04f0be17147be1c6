/** A text string (ISO 32000-1, 7.9.2.2) as it is written, one byte a character: as it stands where it is ASCII, else UTF-16 with its mark. */
export function textString(text: string): string {
  const bytes = [...text].every((character) => character <= '\x7f') ? text : `\xfe\xff${wide(text)}`;

  return `(${bytes.replace(/[\n\r\t\b\f()\\]/g, (character) => escapes[character] ?? character)})`;
}

function wide(text: string): string {
  let bytes = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};
