import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Edit } from '../model/fix.ts';
import { valueAt } from '../model/pointer.ts';
import { offsetOf } from './offset-of.ts';
import { plainValue } from './plain-value.ts';

/** An edit of a value, and the value. */
export interface ValueEdit extends Edit {
  readonly pointer: string;
}

/** The edits that write the values of a file as their formats want them; quotes stay. */
export function valueEdits(text: string, file: string, parsed: ParsedCase, findings: readonly Finding[]): readonly ValueEdit[] {
  return findings.flatMap(({ id, at }) => {
    const { pointer, source = '', column, length } = at;
    const data = file === 'case.yaml' ? parsed.data : parsed.records.find((record) => record.file === file)?.data;
    const value = valueAt(data, pointer);
    const written = source.slice(column - 1, column - 1 + length);
    const quotes = /^(["']).*\1$/.test(written) ? 1 : 0;
    if (id !== 'shape-format' || typeof value !== 'string' || written.slice(quotes, written.length - quotes) !== value) return [];
    const plain = plainValue(value);
    const start = offsetOf(text, at) + quotes;

    return plain === undefined ? [] : [{ id, pointer, start, end: start + value.length, text: plain }];
  });
}
