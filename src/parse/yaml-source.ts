import { Composer, isScalar, Parser } from 'yaml';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import { steps } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import { decodeSource } from './decode.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Mistake } from './mistake.ts';

import { sourceFinding } from './source-finding.ts';
import { tooDeepAt } from './yaml-depth.ts';
import { hidesKeys, mayHoldDoubts, nameDoubts } from './yaml-doubts.ts';
import { locateIn } from './yaml-locate.ts';
import { nameMistakes } from './yaml-mistakes.ts';
import { readValue } from './yaml-value.ts';

/** A YAML file as it was read. */
export interface SourceDocument {
  /** Frozen; `undefined` where the file is empty or nothing could be read. */
  readonly value: Value | undefined;
  /** The place of a pointer, or of its nearest written ancestor. */
  locate(pointer: string): Place;
  /** Mistakes of writing hide a part of the file: what is absent from the value may stand in the text. */
  readonly mayBeIncomplete: boolean;
}

/**
 * Reads a YAML file. Every scalar is the text that stands there (no numbers, no booleans, no null);
 * block and quoted texts are their content; a key without a value is ''. References (`*name`) share
 * the value of their anchor. Never throws: whatever is wrong is a finding.
 */
export function parseYaml(file: string, bytes: Uint8Array): Outcome<SourceDocument> {
  const decoded = decodeSource(file, bytes);
  const lines = linesOf(file, decoded.text);
  const read = decoded.readable ? readText(decoded.text) : nothing;
  const findings = [...decoded.findings, ...read.mistakes.map((mistake) => findingOf(mistake, lines))];
  const locate = (pointer: string): Place => {
    const { offset, length } = locateIn(read.root, steps(pointer));
    return lines.placeAt(offset, length, pointer);
  };

  return { value: { value: read.value, locate, mayBeIncomplete: read.mayBeIncomplete }, findings };
}

interface Read {
  readonly root: unknown;
  readonly value: Value | undefined;
  readonly mistakes: readonly Mistake[];
  readonly mayBeIncomplete: boolean;
}

const nothing: Read = { root: undefined, value: undefined, mistakes: [], mayBeIncomplete: true };

function readText(text: string): Read {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { ...nothing, mistakes: [{ id: 'S-too-deep', offset: deep, length: 1, pointer: '' }] };

  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [first, second] = composer.compose(new Parser().parse(text), true, text.length);
  if (first === undefined) return nothing;

  const { value, mistakes } = readValue(text, first.contents);
  const broken = nameMistakes(text, first, second === undefined ? undefined : startOfNext(text, first.range[2]));
  const doubts = broken.length === 0 && (isScalar(first.contents) || mayHoldDoubts(text)) ? nameDoubts(text, first) : [];
  const blank = first.contents === null || first.contents.range[1] === first.contents.range[0];
  const empty: readonly Mistake[] = blank && broken.length === 0 ? [{ id: 'S-empty', offset: 0, length: 0, pointer: '' }] : [];

  return {
    root: first.contents,
    value: blank ? undefined : value,
    mistakes: [...broken, ...doubts, ...mistakes.filter((mistake) => broken.length === 0 || mistake.id !== 'S-complex-key'), ...empty].sort(
      (a, b) => a.offset - b.offset,
    ),
    mayBeIncomplete: broken.length > 0 || doubts.some(hidesKeys),
  };
}

/** Where the line `---` stands that begins another document. */
function startOfNext(text: string, from: number): number {
  const found = text.slice(Math.max(0, from - 4)).search(/^---/m);

  return found < 0 ? from : Math.max(0, from - 4) + found;
}

function findingOf({ id, offset, length, pointer, fact, first }: Mistake, lines: Lines): Finding {
  const related =
    first === undefined ? [] : [{ note: { zh: '第一次在这里', en: 'first here' }, at: lines.placeAt(first.offset, first.length, pointer) }];

  return sourceFinding(id, lines.placeAt(offset, length, pointer), fact, related);
}
