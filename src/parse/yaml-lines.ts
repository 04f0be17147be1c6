import type { Mistake } from './mistake.ts';

/** A key, perhaps below dashes, and a full-width colon. */
export const wideColonLine = /^(?:\s*- )*\s*[\p{Script=Han}A-Za-z0-9_（）()]{1,16}(：)/u;
/** A key, perhaps below dashes, and a colon without the space. */
const tightColonLine = /^(?:\s*- )*\s*[\p{Script=Han}A-Za-z_][\p{Script=Han}A-Za-z0-9_（）()]{0,15}(:)[^ ]/u;
/** A line that is a key as it should be. */
const keyLine = /^(?:\s*- )*\s*[\p{Script=Han}A-Za-z0-9_（）()]{1,16}:(?: |$)/u;

/** Spaces that are none to YAML: ideographic, no-break and the like. */
export const wideSpace = /^[ -]*([\u3000\u00a0\u2000-\u200b\u202f\u205f]+)/;

/** What keeps a line from being a key: a full-width space before it, a full-width colon, no space after the colon, no colon at all. */
export function mistakeOfLine(text: string, start: number, end: number): Mistake {
  const line = text.slice(start, end);
  const space = wideSpace.exec(line)?.[1];
  if (space !== undefined) return { id: 'S-wide-space', offset: start + line.indexOf(space), length: space.length, pointer: '' };
  const wide = wideColonLine.exec(line);
  if (wide !== null) return { id: 'S-wide-colon', offset: start + wide[0].length - 1, length: 1, pointer: '' };
  const tight = tightColonLine.exec(line);
  if (tight !== null) return { id: 'S-colon-space', offset: start + tight[0].length - 2, length: 1, pointer: '' };
  const words = line.trim();

  return { id: 'S-no-colon', offset: start + line.indexOf(words), length: words.length, pointer: '' };
}

/** The lines of a stretch of text, from the first's beginning to the last's end, without blank and comment lines. */
export function linesBetween(text: string, from: number, to: number): readonly (readonly [start: number, end: number])[] {
  const lines: (readonly [number, number])[] = [];
  let start = text.lastIndexOf('\n', from - 1) + 1;
  while (start <= to) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (/^\s*[^\s#]/.test(text.slice(start, end))) lines.push([start, end]);
    if (next < 0) break;
    start = end + 1;
  }

  return lines;
}

/** Whether a text that runs over several lines seems to have swallowed a key. */
export function swallowsKey(source: string): boolean {
  return source
    .split('\n')
    .slice(1)
    .some((line) => keyLine.test(line));
}

/** The first line up to an offset that is indented with a tab. */
export function tabBefore(text: string, offset: number): Mistake | undefined {
  const found = /^ *\t[ \t]*(?=[^\s#])/m.exec(text);
  if (found === null || found.index > offset) return undefined;
  const tabs = [...text.matchAll(/^ *\t[ \t]*(?=[^\s#])/gm)].length;

  return {
    id: 'S-tab',
    offset: found.index + found[0].indexOf('\t'),
    length: 1,
    pointer: '',
    ...(tabs > 1 ? { fact: { zh: `共 ${tabs} 行`, en: `${tabs} lines` } } : {}),
  };
}
