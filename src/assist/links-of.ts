import { entriesOf } from '../parse/yaml-entries.ts';
import type { Span } from '../parse/yaml-locate.ts';
import type { Desk } from './desk.ts';

/** The places of a text that name a file of the case: where, in UTF-16 units, and the file's path in the case. */
export function linksOf({ text, parsed }: Pick<Desk, 'text' | 'parsed'>): readonly { readonly span: Span; readonly file: string }[] {
  const names = new Set(parsed.files.filter(({ type }) => type === 'file').map(({ path }) => path));

  return entriesOf(text).flatMap(({ text: file, value }) => (value !== undefined && names.has(file) ? [{ span: value, file }] : []));
}
