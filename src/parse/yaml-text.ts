import { Composer, type Document, isScalar, Parser } from 'yaml';
import type { Value } from '../model/value.ts';
import type { Mistake } from './mistake.ts';
import { tooDeepAt } from './yaml-depth.ts';
import { hidesKeys, mayHoldDoubts, nameDoubts } from './yaml-doubts.ts';
import { locateIn, type Span } from './yaml-locate.ts';
import { nameMistakes } from './yaml-mistakes.ts';
import { readValue } from './yaml-value.ts';

/** A text as it was read, before its lines are known. */
export interface ReadText {
  /** Where the steps of a pointer lead. */
  readonly locate: (steps: readonly string[]) => Span;
  readonly value: Value | undefined;
  readonly mistakes: readonly Mistake[];
  readonly mayBeIncomplete: boolean;
}

/** Mistakes of one kind that are told of one file. */
const mostOfOne = 20;

/** What is read of a text that cannot be read. */
export const nothing: ReadText = { locate: () => ({ offset: 0, length: 0 }), value: undefined, mistakes: [], mayBeIncomplete: true };

/** Mistakes after which the rest of the text still has the shape that was meant; after any other, repeated keys may be none. */
const leavesShape: ReadonlySet<string> = new Set([
  'S-wide-colon',
  'S-colon-space',
  'S-no-colon',
  'S-colon',
  'S-first-character',
  'S-escape',
  'S-alias',
  'S-documents',
]);

/** The documents of a text with their positions; the text may not nest too deeply. */
export function composeYaml(text: string): readonly Document.Parsed[] {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });

  return [...composer.compose(new Parser().parse(text), true, text.length)];
}

/** Reads a text with the YAML library and says in our words what is wrong with it. */
export function readYamlText(text: string): ReadText {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { ...nothing, mistakes: [{ id: 'S-too-deep', offset: deep, length: 1, pointer: '' }] };

  const [first, second] = composeYaml(text);
  if (first === undefined) return nothing;

  const { value, mistakes } = readValue(text, first.contents);
  const broken = nameMistakes(text, first, second === undefined ? undefined : startOfNext(text, first.range[2]));
  const doubts = broken.every(hidesKeys) && (isScalar(first.contents) || mayHoldDoubts(text)) ? nameDoubts(text, first) : [];
  const blank = first.contents === null || first.contents.range[1] === first.contents.range[0];
  const empty: readonly Mistake[] = blank && broken.length === 0 ? [{ id: 'S-empty', offset: 0, length: 0, pointer: '' }] : [];
  const hazy = broken.find((mistake) => !leavesShape.has(mistake.id))?.offset ?? Number.POSITIVE_INFINITY;
  const own = mistakes.filter((mistake) => mistake.offset < hazy);

  return {
    locate: (steps) => locateIn(first.contents, steps),
    value: blank ? undefined : value,
    mistakes: fewOfEach([...broken, ...doubts, ...own, ...empty].sort((a, b) => a.offset - b.offset)),
    mayBeIncomplete: broken.length > 0 || doubts.some(hidesKeys),
  };
}

/** A file with thousands of the same mistake is told the first ones; no kind of mistake is left out. */
function fewOfEach(mistakes: readonly Mistake[]): readonly Mistake[] {
  const counts = new Map<string, number>();

  return mistakes.filter(({ id }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count <= mostOfOne;
  });
}

/** Where the line `---` stands that begins another document. */
function startOfNext(text: string, from: number): number {
  const found = text.slice(Math.max(0, from - 4)).search(/^---/m);

  return found < 0 ? from : Math.max(0, from - 4) + found;
}
