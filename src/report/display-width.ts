import stringWidth from 'string-width';

/** Printable ASCII, and Han with the punctuation that goes with it: their widths are known without asking. */
const plain = /^[\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;

/** Columns that a text takes on a terminal: a Han character takes two, a combining mark none. */
export function displayWidth(text: string): number {
  if (!plain.test(text)) return stringWidth(text);

  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) < 0x7f ? 1 : 2;
  return width;
}
