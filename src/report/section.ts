import { paintFor } from './paint.ts';
import type { Style } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** A heading and its text below it, indented and wrapped; nothing where the text is empty. */
export function section(title: string, text: string, style: Style): readonly string[] {
  if (text.trim() === '') return [];

  return [
    paintFor(style).strong(title),
    ...wrapText(text.trimEnd(), style.columns - 2).map((line) => (line === '' ? '' : `  ${line}`)),
    '',
  ];
}
