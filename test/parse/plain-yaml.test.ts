import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { linesOf } from '../../src/parse/lines.ts';
import { locatePlain, type Places } from '../../src/parse/plain-places.ts';
import { readPlainYaml } from '../../src/parse/plain-yaml.ts';
import type { Span } from '../../src/parse/yaml-locate.ts';
import { readYamlText } from '../../src/parse/yaml-text.ts';
import { rounds } from '../thorough.ts';
import { randomOf } from './random.ts';

const records = textsIn('examples');
const sources = [...textsIn('schemas'), ...textsIn('templates'), ...records];

describe('the plain reader reads what the YAML library reads', () => {
  test('in every YAML file of the repository', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((text, index) => index % rounds(1, 4) === 0 && !agrees(text))).toEqual([]);
  });

  test('and most records of the examples are plain', () => {
    expect(records.filter((text) => readPlainYaml(text) === undefined).length).toBeLessThanOrEqual(records.length / 10);
  });

  test('in texts with random edits', () => {
    const random = randomOf(20261123);
    const wrong: string[] = [];
    let plain = 0;
    for (let round = 0; round < rounds(20_000, 2_000); round += 1) {
      const text = mutate(excerpt(random.pick(sources), random), random);
      if (readPlainYaml(text) !== undefined) plain += 1;
      if (!agrees(text)) wrong.push(text);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(plain).toBeGreaterThan(rounds(2_000, 200));
  });

  test('in texts of random pieces', () => {
    const random = randomOf(7);
    const wrong: string[] = [];
    for (let round = 0; round < rounds(20_000, 2_000); round += 1) {
      const text = Array.from({ length: 1 + random.below(14) }, () => random.pick(pieces)).join('');
      if (!agrees(text)) wrong.push(text);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

const pieces = [
  'a: ',
  'b: 1\n',
  '文书: 询问笔录\n',
  '- ',
  '  ',
  '    ',
  '\n',
  '|',
  '|\n',
  '|-\n  x\n',
  '[',
  ']',
  '{',
  '}',
  ', ',
  ',',
  ': ',
  ':',
  '#',
  ' # x',
  '"',
  "'",
  "''",
  '"x"',
  "'y'",
  '：',
  '，',
  '?',
  '!',
  '&a ',
  '*a',
  '<<: ',
  '%',
  '@',
  '`',
  '>',
  '\\',
  '\t',
  '\r\n',
  '---\n',
  '...\n',
  '时间',
  '09:10',
  'x y',
  '~',
  '\u3000',
  '\u00a0',
  '\u2028',
  'c:\n',
  '  - 问: x\n',
  '    答: y\n',
  '-',
  ' ',
  '0',
  '__proto__: 1\n',
  '\0',
  '\ud800',
];

const edits = [
  '\n',
  ' ',
  '  ',
  ':',
  ': ',
  '- ',
  '-',
  '#',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '\n  ',
  '\n\n',
  '：',
  '，',
  '&',
  '*',
  '!',
  '?',
  '\t',
  '>',
  '\u3000',
  '\\',
  '|\n',
  '|-\n  x\n',
  '%',
  '---\n',
];

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function excerpt(text: string, random: ReturnType<typeof randomOf>): string {
  const lines = text.split('\n');
  const start = random.below(lines.length);
  const chosen = lines.slice(start, start + 1 + random.below(20));
  const indent = /^ */.exec(chosen[0] ?? '')?.[0].length ?? 0;

  return `${chosen.map((line) => (line.startsWith(' '.repeat(indent)) ? line.slice(indent) : line)).join('\n')}\n`;
}

function mutate(text: string, random: ReturnType<typeof randomOf>): string {
  let changed = text;
  for (let count = random.below(4); count > 0; count -= 1) {
    const at = random.below(changed.length + 1);
    const gone = random.below(3) === 0 ? random.below(4) : 0;
    changed = changed.slice(0, at) + (random.below(4) === 0 ? '' : random.pick(edits)) + changed.slice(at + gone);
  }

  return changed;
}

/** A text that the plain reader reads holds no mistake, and both read the same, at the same places. */
function agrees(text: string): boolean {
  const places: Places = new Map();
  const plain = readPlainYaml(text, places);
  if (plain === undefined) return true;
  const { value, mistakes, mayBeIncomplete, locate } = readYamlText(text);
  const lines = linesOf('', text);
  const at = ({ offset, length }: Span) => JSON.stringify(lines.placeAt(offset, length, ''));

  return (
    mistakes.length === 0 &&
    !mayBeIncomplete &&
    JSON.stringify(value) === JSON.stringify(plain) &&
    pointersIn(plain, []).every((steps) => at(locatePlain(places, plain, steps)) === at(locate(steps)))
  );
}

/** The steps to everything in a value, and to what is not there. */
function pointersIn(value: Value, steps: readonly string[]): readonly (readonly string[])[] {
  const below = typeof value === 'string' ? [] : Object.entries(value).flatMap(([key, each]) => pointersIn(each, [...steps, key]));
  return [steps, [...steps, '没有'], [...steps, '99'], ...below];
}
