import { isMap, isScalar, isSeq } from 'yaml';
import { under } from '../model/pointer.ts';
import { tooDeepAt } from './yaml-depth.ts';
import type { Span } from './yaml-locate.ts';
import { composeYaml } from './yaml-text.ts';

/** An entry of a mapping or a list as it stands in a text. */
export interface YamlEntry {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** Missing in lists. */
  readonly key?: Span;
  /** Missing where nothing is written. */
  readonly value?: Span;
  readonly kind: 'text' | 'mapping' | 'list';
  /** What stands there as a text; empty for mappings and lists. */
  readonly text: string;
  /** Its mapping or list is written in brackets. */
  readonly flow: boolean;
}

/** Every entry of a text, each before those inside of it; none of a text that nests too deeply. Mistakes of writing are passed over. */
export function entriesOf(text: string): readonly YamlEntry[] {
  if (tooDeepAt(text) !== undefined) return [];

  return entriesIn(composeYaml(text)[0]?.contents, '');
}

function entriesIn(node: unknown, pointer: string): readonly YamlEntry[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || !key.range) return [];
      const here = under(pointer, String(key.value));
      return [{ ...entryOf(here, value, node.flow === true), key: spanOf(key.range) }, ...entriesIn(value, here)];
    });
  if (!isSeq(node)) return [];

  return node.items.flatMap((value, index) => [
    entryOf(under(pointer, index), value, node.flow === true),
    ...entriesIn(value, under(pointer, index)),
  ]);
}

function entryOf(pointer: string, value: unknown, flow: boolean): YamlEntry {
  const kind = isMap(value) ? 'mapping' : isSeq(value) ? 'list' : 'text';
  const range = isMap(value) || isSeq(value) || isScalar(value) ? value.range : undefined;
  const written = range && range[1] > range[0] ? { value: spanOf(range) } : {};

  return { pointer, kind, text: isScalar(value) ? String(value.value ?? '') : '', flow, ...written };
}

function spanOf([start, end]: readonly [number, number, number]): Span {
  return { offset: start, length: end - start };
}
