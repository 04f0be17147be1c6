import type { EditorProposal, Range } from '../model/editor.ts';
import { under } from '../model/pointer.ts';
import type { Language } from '../model/text.ts';
import { type CursorKey, cursorAt, type YamlCursor } from '../parse/yaml-cursor.ts';
import type { Desk } from './desk.ts';
import { positionsIn } from './positions.ts';
import { type ShapeOfFile, shapeOfFile } from './shape-of-file.ts';
import { choicesOf, toldOf } from './told-of.ts';
import { valuesKnown } from './values-known.ts';
import { writtenValue } from './written-value.ts';

/** What may stand at an offset of a text: keys that are not there yet, those that must be there first; then values. */
export function proposalsAt(desk: Desk, offset: number, language: Language): readonly EditorProposal[] {
  const cursor = cursorAt(desk.text, offset);
  if (cursor === undefined) return [];
  const shape = shapeOfFile(desk);
  const range = positionsIn(desk.text).rangeOf(cursor.start, cursor.end);

  return [
    ...(cursor.key === undefined ? [] : keysFor(desk, shape, { cursor, key: cursor.key, range }, language)),
    ...(cursor.value === undefined ? [] : valuesFor(desk, shape, { cursor, pointer: cursor.value, range })),
  ];
}

interface KeyAsked {
  readonly cursor: YamlCursor;
  readonly key: CursorKey;
  readonly range: Range;
}

function keysFor(desk: Desk, shape: ShapeOfFile, { cursor, key, range }: KeyAsked, language: Language): readonly EditorProposal[] {
  const needs = shape.needs(key.mapping);
  const free = shape.keys(key.mapping).filter((each) => !key.taken.includes(each));
  const required = language === 'zh' ? '必填' : 'required';

  return [...free.filter((each) => needs.has(each)), ...free.filter((each) => !needs.has(each))].map((each) => {
    const told = shape.at(under(key.mapping, each));
    const newText = key.closed ? each : `${each}:${key.flow ? ' ' : opening(desk.text, cursor.start, told)}`;
    return { label: each, kind: 'key', detail: needs.has(each) ? required : '', help: toldOf(told).join('\n'), edit: { range, newText } };
  });
}

/** What follows a key: its value's first line, indented below it, where the value is a mapping or a list. */
function opening(text: string, start: number, told: readonly { readonly [keyword: string]: unknown }[]): string {
  const kind = told.find(({ type }) => type !== undefined)?.type;
  if (kind !== 'object' && kind !== 'array') return ' ';
  const column = start - (Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1);

  return `${text.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(column + 2)}${kind === 'array' ? '- ' : ''}`;
}

interface ValueAsked {
  readonly cursor: YamlCursor;
  readonly pointer: string;
  readonly range: Range;
}

function valuesFor(desk: Desk, shape: ShapeOfFile, { cursor, pointer, range }: ValueAsked): readonly EditorProposal[] {
  const told = shape.at(pointer);
  const isForm = pointer === '/文书' && desk.file.startsWith('records/');
  const choices = isForm
    ? desk.regulation.forms.map(({ name, stage }) => [name, stage] as const)
    : choicesOf(told).map((each) => [each, ''] as const);
  const known = valuesKnown(desk, pointer, told.find(({ format }) => format !== undefined)?.format);
  const before = desk.text.slice(0, cursor.start);
  const written = (value: string): string => (/["']$/.test(before) ? value : `${before.endsWith(':') ? ' ' : ''}${writtenValue(value)}`);

  return [
    ...choices.map(([label, detail]) => ({ label, detail, kind: 'choice' as const })),
    ...known.map(({ value, kind, from }) => ({ label: value, detail: from, kind })),
  ].map(({ label, detail, kind }) => ({ label, kind, detail, help: '', edit: { range, newText: written(label) } }));
}
