import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { rounds } from '../thorough.ts';
import { randomOf } from './random.ts';

const encoder = new TextEncoder();
const alphabet = [
  'a',
  '文书',
  ': ',
  ':',
  '：',
  '，',
  ', ',
  '\n',
  '\n  ',
  '\n- ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  ' #',
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '|\n',
  '%',
  '@',
  '`',
  '? ',
  '\t',
  '\r\n',
  '---\n',
  '...\n',
  '\\',
  '\0',
  '\ufeff',
  '<<: ',
  '~',
  '\ud83d',
  '\u2028',
];

describe('whatever stands in a file', () => {
  test('random bytes are read without a throw', () => {
    const random = randomOf(1);
    for (let round = 0; round < rounds(2_000, 500); round += 1) {
      const bytes = Uint8Array.from({ length: random.below(400) }, () => random.below(256));
      expect(() => read(bytes)).not.toThrow();
    }
  });

  test('random YAML is read without a throw, and each finding is in our words and in the text', () => {
    const random = randomOf(2);
    for (let round = 0; round < rounds(8_000, 1_000); round += 1) {
      const text = Array.from({ length: 1 + random.below(40) }, () => random.pick(alphabet)).join('');
      const { value, findings } = parseYaml('a.yaml', encoder.encode(text));
      const lines = text.split(/\r\n|\n|\r/);
      for (const { at, says, fact } of findings) {
        expect(at.line).toBeLessThanOrEqual(lines.length);
        expect(at.column + at.length - 1).toBeLessThanOrEqual((at.source ?? '').length);
        expect(says.zh).toMatch(/\p{Script=Han}/u);
        expect(fact.zh).not.toMatch(/Implicit|Unexpected|Missing|not allowed/);
      }
      if (findings.some((finding) => finding.level === 'error')) continue;
      expect(value.mayBeIncomplete).toBe(false);
    }
  });

  test.each([
    ['brackets', '['.repeat(200_000)],
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['braces', '{a: '.repeat(60_000)],
    ['dashes', '- '.repeat(100_000)],
    ['questions', '? '.repeat(100_000)],
    ['colons', `a: ${'b: '.repeat(80_000)}`],
    ['colons in brackets', `a: [${'b: '.repeat(80_000)}`],
    ['colons on lines in brackets', `a: [${'b:\n '.repeat(60_000)}`],
    ['growing indentation', Array.from({ length: 600 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['growing lists', Array.from({ length: 600 }, (_, index) => `${' '.repeat(index)}-`).join('\n')],
    ['commas', `a: [${','.repeat(100_000)}`],
    ['quotes', '"'.repeat(100_000)],
    ['backslashes', `a: "${'\\q'.repeat(100_000)}"`],
    ['anchors', `a: ${'&a '.repeat(60_000)}`],
    ['tags', `a: ${'!a '.repeat(60_000)}`],
    ['aliases', `a: &a [x]\nb: [${'*a, '.repeat(50_000)}]`],
    ['documents', '---\n'.repeat(50_000)],
    ['directives', '%a\n'.repeat(60_000)],
    ['keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['the same key', 'k: 1\n'.repeat(40_000)],
    ['full-width colons', '甲：乙\n'.repeat(20_000)],
    ['tabs', '\ta: b\n'.repeat(40_000)],
    ['spaces', `a: b${' '.repeat(190_000)}c`],
    ['spaces and a comment', `a: b${' #'.repeat(90_000)}`],
    ['a long line', `a: ${'文'.repeat(190_000)}`],
    ['brackets in a comment', `a: "b\\n"\n# ${'['.repeat(190_000)}`],
    ['braces in a comment', `a: "b\\n"\n# ${'{'.repeat(190_000)}`],
    ['blank lines after a key', `a: "b\\n"\n${'\n'.repeat(190_000)}`],
    ['dashes without a space', `a:\n${'  -b\n'.repeat(40_000)}`],
    ['spaces in a key', `${'- '.repeat(60)}${' '.repeat(190_000)}甲：乙`],
    ['blank lines', '\n'.repeat(200_000)],
    ['bad first characters', 'a: @b\n'.repeat(30_000)],
  ])('a long text of %s does not hang', (_, text) => {
    read(encoder.encode(text.slice(0, rounds(text.length, 60_000))));
  });
});

function read(bytes: Uint8Array): void {
  parseYaml('a.yaml', bytes).value.locate('/a/b/0');
}
