import { paintFor } from './paint.ts';
import type { Style } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** A heading and its text below it, indented and wrapped; nothing where the text is empty. Lines keep their own indent. */
export function section(title: string, text: string, style: Style): readonly string[] {
  if (text.trim() === '') return [];

  return [
    ...wrapText(title, style.columns).map(paintFor(style).strong),
    ...text
      .trimEnd()
      .split('\n')
      .flatMap((line) => hang(line, style.columns)),
    '',
  ];
}

function hang(line: string, columns: number): readonly string[] {
  const [, spaces = '', number = ''] = /^( *)(\d+\. )?/.exec(line) ?? [];
  const indent = ' '.repeat(2 + spaces.length);
  const [first = '', ...rest] = wrapText(line.slice(spaces.length), columns - indent.length - number.length);
  return [first === '' ? '' : indent + first, ...rest.map((part) => indent + ' '.repeat(number.length) + part)];
}
