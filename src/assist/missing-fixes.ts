import type { Finding } from '../model/finding.ts';
import { steps, under } from '../model/pointer.ts';
import { entriesOf, type YamlEntry } from '../parse/yaml-entries.ts';
import type { Desk } from './desk.ts';
import type { Fix } from './fix.ts';
import { shapeOfFile } from './shape-of-file.ts';

/** Adds the keys that a finding says are missing, blank, behind the last key of their mapping; keys that the form does not know are left out. */
export function missingFixes(desk: Desk, finding: Finding): readonly Fix[] {
  const mapping = finding.at.pointer.slice(0, finding.at.pointer.lastIndexOf('/'));
  const first = steps(finding.at.pointer).at(-1);
  if (first === undefined || !finding.at.pointer.startsWith('/')) return [];
  const entries = entriesOf(desk.text);
  const there = entries.filter(({ pointer, key }) => key !== undefined && pointer.slice(0, pointer.lastIndexOf('/')) === mapping);
  const last = there.at(-1);
  const known = shapeOfFile(desk).keys(mapping);
  const named = [first, ...[...finding.fact.zh.matchAll(/“([^”]+)”/g)].map(([, key = '']) => key)];
  const keys = [...new Set(named)].filter((key) => known.includes(key) && !there.some(({ pointer }) => pointer === under(mapping, key)));
  if (last === undefined || !keys.includes(first)) return [];

  const at = endOf(desk.text, entries, last);
  return [
    {
      finding,
      title: { zh: `补上${keys.map((key) => `“${key}”`).join('、')}`, en: `add ${keys.join(', ')}` },
      sure: false,
      edits: [{ id: finding.id, start: at, end: at, text: linesFor(desk.text, last, keys) }],
    },
  ];
}

/** Behind an entry: in brackets behind its value, else at the end of the last line of its value. */
function endOf(text: string, entries: readonly YamlEntry[], { pointer, key, value, flow }: YamlEntry): number {
  const inside = entries.filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
  const ends = inside.flatMap((each) => [each.key, each.value].flatMap((span) => (span === undefined ? [] : [span.offset + span.length])));
  const end = Math.max(...ends, (key?.offset ?? 0) + (key?.length ?? 0), value === undefined ? 0 : value.offset + value.length);
  const written = text.slice(0, end).trimEnd().length;
  if (flow) return /^[ \t]*:/.test(text.slice(written)) ? written + text.slice(written).indexOf(':') + 1 : written;
  const rest = /[\r\n]/.exec(text.slice(written));

  return rest === null ? text.length : written + rest.index;
}

function linesFor(text: string, { key, flow }: YamlEntry, keys: readonly string[]): string {
  if (flow) return keys.map((each) => `, ${each}: `).join('');
  const start = key?.offset ?? 0;
  const column = start - (Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';

  return keys.map((each) => `${lineBreak}${' '.repeat(column)}${each}:`).join('');
}
