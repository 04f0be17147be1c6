import { displayWidth } from './display-width.ts';

/** Cuts a text to at most `width` columns; dots stand for what was cut. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;

  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width - 3) break;
    kept += character;
  }
  return `${kept.trimEnd()}...`;
}
