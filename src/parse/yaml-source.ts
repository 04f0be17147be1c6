import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import { steps } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import { decodeSource } from './decode.ts';
import { type Lines, linesOf } from './lines.ts';
import type { Mistake } from './mistake.ts';
import { locatePlain, type Places } from './plain-places.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { sourceFinding } from './source-finding.ts';
import { nothing, type ReadText, readYamlText } from './yaml-text.ts';

/** A YAML file as it was read. */
export interface SourceDocument {
  /** Frozen; `undefined` where the file is empty or nothing could be read. */
  readonly value: Value | undefined;
  /** The place of a pointer, or of its nearest written ancestor; of some words in its text, where they stand there as they are. */
  locate(pointer: string, words?: string): Place;
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
  const read = decoded.readable ? (readPlain(decoded.text) ?? readYamlText(decoded.text)) : nothing;
  const findings = [...decoded.findings, ...read.mistakes.map((mistake) => findingOf(mistake, lines))];
  const locate = (pointer: string, words = ''): Place => {
    const { offset, length } = read.locate(steps(pointer));
    const within = words === '' ? -1 : decoded.text.slice(offset, offset + length).indexOf(words);
    return within < 0 ? lines.placeAt(offset, length, pointer) : lines.placeAt(offset + within, words.length, pointer);
  };

  return { value: { value: read.value, locate, mayBeIncomplete: read.mayBeIncomplete }, findings };
}

/** A plain file has no mistakes; it is read once more, with its places, when a finding asks for one. */
function readPlain(text: string): ReadText | undefined {
  const value = readPlainYaml(text);
  if (value === undefined) return undefined;
  let locate: ReadText['locate'] | undefined;

  return {
    locate: (steps) => {
      locate ??= plainLocator(text);
      return locate(steps);
    },
    value,
    mistakes: [],
    mayBeIncomplete: false,
  };
}

function plainLocator(text: string): ReadText['locate'] {
  const places: Places = new Map();
  const root = readPlainYaml(text, places) ?? '';

  return (steps) => locatePlain(places, root, steps);
}

function findingOf({ id, offset, length, pointer, fact, first }: Mistake, lines: Lines): Finding {
  const related =
    first === undefined ? [] : [{ note: { zh: '第一次在这里', en: 'first here' }, at: lines.placeAt(first.offset, first.length, pointer) }];

  return sourceFinding(id, lines.placeAt(offset, length, pointer), fact, related);
}
