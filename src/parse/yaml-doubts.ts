import { type Document, isPair, isScalar, isSeq, type Pair, type Scalar, visit } from 'yaml';
import type { Mistake } from './mistake.ts';
import { plainFact } from './source-finding.ts';
import { linesBetween, mistakeOfLine, wideColonLine, wideSpace } from './yaml-lines.ts';

/**
 * What YAML accepts but the writer hardly meant: full-width colons and commas that are read as text, and
 * keys in braces without a colon.
 */
export function nameDoubts(text: string, document: Document.Parsed): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  visit(document, {
    Map: (_, map) => {
      mistakes.push(...map.items.flatMap((pair) => (map.flow ? keyInBraces(text, pair) : keyAfterWideSpace(pair))));
    },
    Scalar: (place, scalar, path) => {
      if (scalar.type !== 'PLAIN') return;
      const holder = path.at(-1);
      if (path.length === 1) mistakes.push(...wholeFile(text, scalar));
      else if (isSeq(holder) && holder.flow) mistakes.push(...itemInBrackets(scalar));
      else if (place !== 'key' && (isPair(holder) || isSeq(holder))) mistakes.push(...textBelowKey(text, scalar));
    },
  });

  return mistakes;
}

function keyAfterWideSpace({ key }: Pair): readonly Mistake[] {
  if (!isScalar(key) || !key.range) return [];
  const space = wideSpace.exec(key.source ?? '')?.[1];

  return space === undefined ? [] : [{ id: 'S-wide-space', offset: key.range[0], length: space.length, pointer: '' }];
}

function keyInBraces(text: string, { key, value }: Pair): readonly Mistake[] {
  if (value !== null || !isScalar(key) || key.type !== 'PLAIN' || !key.range) return [];

  return [mistakeOfLine(text, key.range[0], key.range[1])];
}

/** A file whose only content is a text: its lines lack their colons. */
function wholeFile(text: string, { range }: Scalar): readonly Mistake[] {
  if (!range || range[1] === range[0]) return [];
  const mistakes = linesBetween(text, range[0], range[1]).map(([start, end]) => mistakeOfLine(text, start, end));

  return mistakes.some((mistake) => mistake.id !== 'S-no-colon') ? mistakes : [];
}

/** A list such as `[甲，乙]`: short words between full-width commas. */
function itemInBrackets({ source = '', range }: Scalar): readonly Mistake[] {
  const parts = source.split('，');
  if (!range || parts.length < 2 || parts.some((part) => part.trim() === '' || part.length > 24 || /[。；：《“ ]/.test(part.trim())))
    return [];

  return [{ id: 'S-wide-comma-text', offset: range[0] + source.indexOf('，'), length: 1, pointer: '', fact: plainFact(source) }];
}

/** A text on lines of its own, each of which looks like a key with a full-width colon or like a dash without its space. */
function textBelowKey(text: string, { range, source = '' }: Scalar): readonly Mistake[] {
  if (!range || !/[：-]/.test(source)) return [];
  const before = text.slice(text.lastIndexOf('\n', range[0] - 1) + 1, range[0]);
  const lines = linesBetween(text, range[0], range[1]).map(([start, end]) => text.slice(start, end));
  if (!/^[\s-]*$/.test(before) || (before.includes('-') && lines.length < 2)) return [];
  const at = { length: 1, pointer: '' };
  if (lines.every((line) => /^\s*-[^\s\d-]/.test(line))) return [{ id: 'S-dash-space', offset: range[0], ...at }];
  if (!lines.every((line) => wideColonLine.test(line))) return [];

  return [{ id: 'S-wide-colon-text', offset: range[0] + source.indexOf('：'), ...at, fact: plainFact(source.split('\n')[0] ?? '') }];
}

/** Whether a document is worth looking through: most hold nothing of the kind. */
export function mayHoldDoubts(text: string): boolean {
  return /^[ -]*[^\s：#]{1,16}：|^ *-[^\s-]|^[ -]*[\u3000\u00a0\u2000-\u200b\u202f\u205f]|[[{]/m.test(text);
}

/** Mistakes after which a key or an item is missing from the value. */
export function hidesKeys({ id }: Mistake): boolean {
  return ['S-wide-space', 'S-wide-colon', 'S-colon-space', 'S-no-colon', 'S-dash-space'].includes(id);
}
