import type { ParsedCase } from '../model/case.ts';
import type { WrittenConfig } from '../model/config.ts';
import type { LayoutFault } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import { isTree, under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { Origin } from '../model/volume.ts';

/** A text as it was written, and where. */
interface Leaf {
  readonly pointer: string;
  readonly text: string;
}

/** A file in which printed texts are written. */
interface Source {
  readonly data: Value;
  locate(pointer: string, words?: string): Place;
}

/**
 * Where a text that could not be set was written, a character without a glyph at the character itself. What is printed may be put together of several values (a list, a person, a signature) or
 * come from another file than the field that names it, so it is looked for: below its origin, in the file of its origin, in case.yaml, in
 * the configuration, in waivers.yaml, in the agency's register, in every record. Where nothing holds it, its origin, the styles of the configuration, which
 * leave no room for the words of a form, or case.yaml.
 */
export function faultPlaces({ kind, text, from }: LayoutFault, parsed: ParsedCase, config?: WrittenConfig): readonly Place[] {
  const at = (file: string) => (pointer: string, words?: string) => parsed.locate(file, pointer, words);
  const words = kind === 'glyph' ? text : '';
  const { waivers } = parsed;
  const answers = waivers && { data: waivers.value, locate: waivers.locate };
  const main: Source = { data: parsed.data, locate: at('case.yaml') };
  const records = parsed.records.map(({ file, data }): Source => ({ data, locate: at(file) }));
  const own = from === undefined ? undefined : originOf(from, parsed);
  const searched = [
    own && { ...own, leaves: leavesBelow(own.data, from?.pointer ?? '') },
    ...[own, main, config, answers, parsed.agency].map((source) => source && { ...source, leaves: leavesOf(source.data, '') }),
  ];
  for (const source of searched) {
    const find = kind !== 'fit' ? holding : from === undefined ? mainlyIn : composedOf;
    const found = source === undefined ? [] : find(source.leaves, text);
    if (source !== undefined && found.length > 0) return found.map(({ pointer }) => source.locate(pointer, words));
  }

  const everywhere = kind === 'glyph' ? records : [];
  const places = everywhere.flatMap((source) =>
    holding(leavesOf(source.data, ''), text).map(({ pointer }) => source.locate(pointer, words)),
  );
  if (places.length > 0) return places;
  if (from !== undefined) return [parsed.locate(from.file, from.pointer)];
  return [kind === 'fit' && config !== undefined ? config.locate('/样式') : main.locate('')];
}

function originOf({ file }: Origin, parsed: ParsedCase): Source | undefined {
  const data = file === 'case.yaml' ? parsed.data : parsed.records.find((record) => record.file === file)?.data;

  return data === undefined ? undefined : { data, locate: (pointer, words) => parsed.locate(file, pointer, words) };
}

/** The leaves that hold the text. */
function holding(leaves: readonly Leaf[], text: string): readonly Leaf[] {
  return leaves.filter((leaf) => leaf.text.includes(text));
}

/** Of a text whose origin is not known the longest leaf that it holds, if that is most of it; words of a form and numbers stand anywhere. */
function mainlyIn(leaves: readonly Leaf[], text: string): readonly Leaf[] {
  const printed = unspaced(text);
  const least = Math.max(3, printed.length / 2);
  const parts = leaves.filter((leaf) => unspaced(leaf.text).length > least && printed.includes(unspaced(leaf.text)));

  return longestOf(parts);
}

/** The leaves that hold the text; of a printed text that is longer than what was written, the longest leaf that it holds. */
function composedOf(leaves: readonly Leaf[], text: string): readonly Leaf[] {
  const found = holding(leaves, text);
  if (found.length > 0) return found;
  const printed = unspaced(text);
  const parts = leaves.filter(
    (leaf) => unspaced(leaf.text).includes(printed) || (leaf.text.trim() !== '' && printed.includes(unspaced(leaf.text))),
  );
  return longestOf(parts);
}

function longestOf(leaves: readonly Leaf[]): readonly Leaf[] {
  const [longest] = [...leaves].sort((one, other) => other.text.length - one.text.length);

  return longest === undefined ? [] : [longest];
}

/** Lines that were written one below the other are printed as paragraphs, or as one. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Leaves below a pointer, in which `*` is every element of a list. */
function leavesBelow(data: Value, pointer: string): readonly Leaf[] {
  const steps = pointer.split('/').slice(1);
  let spots: readonly (readonly [pointer: string, value: Value])[] = [['', data]];
  for (const step of steps) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    spots = spots.flatMap(([path, value]) =>
      Object.entries(value)
        .filter(([key]) => typeof value !== 'string' && (step === '*' || key === name))
        .map(([key, inner]): readonly [string, Value] => [under(path, key), inner as Value]),
    );
  }

  return spots.flatMap(([path, value]) => leavesOf(value, path));
}

function leavesOf(value: Value, pointer: string): readonly Leaf[] {
  if (typeof value === 'string') return [{ pointer, text: value }];
  if (isTree(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, under(pointer, key)));

  return value.flatMap((inner, index) => leavesOf(inner, under(pointer, index)));
}
