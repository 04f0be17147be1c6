import type { Finding } from '../model/finding.ts';
import type { Edit } from '../model/fix.ts';
import { offsetOf } from './offset-of.ts';

/** What mends a mistake of writing at an offset of a text. */
const menders: Readonly<Record<string, (text: string, at: number) => readonly Omit<Edit, 'id'>[]>> = {
  'S-wide-colon': (text, at) => replaceMark(text, at, '：', ':'),
  'S-wide-comma': (text, at) => replaceMark(text, at, '，', ','),
  'S-wide-comma-text': (text, at) => replaceMark(text, at, '，', ','),
  'S-colon-space': (text, at) => (text.charAt(at) === ':' ? [{ start: at + 1, end: at + 1, text: ' ' }] : []),
  'S-tab': (text) => tabsOf(text),
};

/** Whether mistakes of this id are mended in the text. */
export function isWriting(id: string): boolean {
  return Object.hasOwn(menders, id);
}

/** The edits that mend the mistakes of writing among the findings of a file. */
export function writingEdits(text: string, findings: readonly Finding[]): readonly Edit[] {
  return findings.flatMap(({ id, at }) => (menders[id]?.(text, offsetOf(text, at)) ?? []).map((edit) => ({ id, ...edit })));
}

/** A space follows, unless there is one, or the line ends. */
function replaceMark(text: string, at: number, wide: string, plain: string): readonly Omit<Edit, 'id'>[] {
  if (text.charAt(at) !== wide) return [];

  return [{ start: at, end: at + 1, text: /^[ \r\n]|^$/.test(text.slice(at + 1, at + 2)) ? plain : `${plain} ` }];
}

/** Every tab before the first word of a line becomes two spaces. */
function tabsOf(text: string): readonly Omit<Edit, 'id'>[] {
  return [...text.matchAll(/^[ \t]*\t[ \t]*(?=[^\s])/gm)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found.replaceAll('\t', '  '),
  }));
}
