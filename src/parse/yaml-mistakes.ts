import type { Document, YAMLError } from 'yaml';
import type { Mistake } from './mistake.ts';
import { plainFact } from './source-finding.ts';
import { linesBetween, mistakeOfLine, swallowsKey, tabBefore } from './yaml-lines.ts';
import { flowAt, isQuoted, scalarAt } from './yaml-nodes.ts';

interface Named {
  readonly mistakes: readonly Mistake[];
  /** Later errors before this offset come of the same mistake. */
  readonly until: number;
  /** Whether the reader can go on after it; otherwise whatever follows may come of it. */
  readonly goesOn: boolean;
}

/** Mistakes of writing that are told of one file. */
const mostTold = 50;

/**
 * What is wrong with the writing of a document, in our own words: one mistake, one entry. After a mistake that
 * leaves brackets, quotes or indentation in doubt nothing more is told. `next`: where another document begins.
 */
export function nameMistakes(text: string, document: Document.Parsed, next: number | undefined): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]).filter((error) => error.code !== 'TAG_RESOLVE_FAILED');
  let until = -1;
  for (const error of errors) {
    if (error.pos[0] <= until) continue;
    const named = nameError(text, document, error);
    mistakes.push(...named.mistakes);
    until = named.until;
    if (!named.goesOn || mistakes.length >= mostTold) return mistakes;
  }
  if (next !== undefined) mistakes.push({ id: 'S-documents', offset: next, length: 3, pointer: '' });

  return mistakes;
}

function nameError(text: string, document: Document.Parsed, error: YAMLError): Named {
  const [offset, end] = error.pos;
  if (error.code === 'BAD_SCALAR_START' || error.code === 'BAD_DQ_ESCAPE') return nameByCode(text, error);

  const tab = tabBefore(text, offset);
  if (tab !== undefined) return last(tab);

  const scalar = scalarAt(document, offset);
  if (
    isQuoted(scalar) &&
    scalar.range &&
    (error.message.startsWith('Missing closing') || swallowsKey(text.slice(scalar.range[0], scalar.range[1])))
  ) {
    return last({ id: 'S-quote', offset: scalar.range[0], length: 1, pointer: '' });
  }
  const isKeyError = error.code === 'MULTILINE_IMPLICIT_KEY' || error.message.startsWith('Implicit map keys');
  if (isKeyError) return nameKey(text, offset, scalar?.range?.[1] ?? end, error.code === 'MULTILINE_IMPLICIT_KEY');
  if (error.message.startsWith('Nested mappings')) return nameNested(text, offset, scalar?.range?.[1] ?? end);
  if (/^Flow .* end with|^Expected flow/.test(error.message)) return last({ ...bracketAt(text, document, offset), pointer: '' });
  if (error.code === 'BLOCK_IN_FLOW' || /^Missing , /.test(error.message)) return last(nameComma(text, document, offset));

  return nameByCode(text, error);
}

function nameByCode(text: string, { code, message, pos }: YAMLError): Named {
  const [offset, end] = pos;
  const at = { offset, length: Math.max(1, end - offset), pointer: '' };
  const character = plainFact([...text.slice(offset, offset + 2)][0] ?? '');
  if (code === 'BAD_SCALAR_START') return once({ id: 'S-first-character', ...at, length: 1, fact: character });
  if (code === 'BAD_DIRECTIVE') return last({ id: 'S-first-character', ...at, length: 1, fact: plainFact('%') });
  if (code === 'BAD_DQ_ESCAPE') return once({ id: 'S-escape', ...at, length: 2, fact: plainFact(text.slice(offset, offset + 2)) });
  if (code === 'BAD_ALIAS' || code === 'ALIAS_PROPS') return once({ id: 'S-alias', ...at });
  if (code === 'MULTIPLE_TAGS' || code === 'MULTIPLE_ANCHORS') return last({ id: 'S-syntax', ...at, fact: character });
  if (code === 'RESOURCE_EXHAUSTION') return last({ id: 'S-too-deep', ...at, length: 1 });
  if (code === 'KEY_OVER_1024_CHARS') return last({ id: 'S-complex-key', ...at });
  if (/flow-(seq|map)-end/.test(message)) return last({ id: 'S-bracket', ...at, fact: character });
  if (/^Unexpected (,|empty item)/.test(message)) return last({ id: 'S-comma', ...at, length: 1 });
  if (message.startsWith('Missing space after :')) return once({ id: 'S-colon-space', ...at, length: 1 });
  if (message.startsWith('Block scalar header')) return last({ id: 'S-block-text', ...at });
  if (/at node end$|^Comments must/.test(message)) return last({ id: 'S-after-value', ...at });
  if (message.includes('block-seq-ind on same line')) return last({ id: 'S-first-character', ...at, length: 1, fact: character });
  if (code === 'BAD_INDENT' || /block sequence/i.test(message)) return last({ id: 'S-indent', ...firstWord(text, offset) });

  return last({ id: 'S-syntax', ...at });
}

/** A key that is none: its lines lack the colon. Where it runs over several lines, only the last one has one. */
function nameKey(text: string, offset: number, end: number, lastLineHasColon: boolean): Named {
  const lines = linesBetween(text, offset, end);
  const wrong = lastLineHasColon && lines.length > 1 ? lines.slice(0, -1) : lines;

  return { mistakes: wrong.map(([start, stop]) => mistakeOfLine(text, start, stop)), until: end, goesOn: true };
}

/** A second colon on a line; or a text that was continued by a line with a colon, which so is no key of its own. */
function nameNested(text: string, offset: number, end: number): Named {
  const lines = linesBetween(text, offset, end);
  const [start] = lines.at(-1) ?? [offset];
  if (lines.length > 1) return last({ id: 'S-indent', ...firstWord(text, start) });
  const colon = text.indexOf(':', end);

  return { mistakes: [{ id: 'S-colon', offset: colon < 0 ? offset : colon, length: 1, pointer: '' }], until: end, goesOn: true };
}

function nameComma(text: string, document: Document.Parsed, offset: number): Mistake {
  const from = flowAt(document, offset + 1)?.range?.[0] ?? offset;
  const stop = text.indexOf('\n', offset);
  const wide = text.slice(from, stop < 0 ? text.length : stop).search(/，[^，,]*[:：]/);
  if (wide >= 0) return { id: 'S-wide-comma', offset: from + wide, length: 1, pointer: '' };

  return { id: 'S-comma', offset, length: 1, pointer: '' };
}

function bracketAt(text: string, document: Document.Parsed, offset: number): Pick<Mistake, 'id' | 'offset' | 'length' | 'fact'> {
  const start = flowAt(document, offset)?.range?.[0] ?? offset;

  return { id: 'S-bracket', offset: start, length: 1, fact: plainFact(text.charAt(start)) };
}

/** The word that begins at or after an offset on its line. */
function firstWord(text: string, offset: number): Pick<Mistake, 'offset' | 'length' | 'pointer'> {
  const stop = text.indexOf('\n', offset);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(start, stop < 0 ? text.length : stop);
  const found = /[^\s]+?(?=:(?:\s|$)|\s|$)/.exec(line);

  return found === null ? { offset, length: 1, pointer: '' } : { offset: start + found.index, length: found[0].length, pointer: '' };
}

function once(mistake: Mistake): Named {
  return { mistakes: [mistake], until: mistake.offset, goesOn: true };
}

function last(mistake: Mistake): Named {
  return { mistakes: [mistake], until: mistake.offset, goesOn: false };
}
