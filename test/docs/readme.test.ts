import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { fakeWorld } from '../cli/fake-world.ts';

const english = readFileSync('README.md', 'utf8');
const chinese = readFileSync('README.zh-CN.md', 'utf8');

describe('the two READMEs hold together', () => {
  test('headings of the same levels in the same order', () => {
    const levels = (text: string): string[] => withoutCode(text).match(/^#+(?= )/gm) ?? [];
    expect(levels(chinese)).toEqual(levels(english));
  });

  test('the same code, comments of the folder apart', () => {
    const plain = (text: string): string[] =>
      blocks(text).map((block) =>
        block.startsWith('text') ? block.replaceAll(/ {2,}\S.*$/gm, (rest) => rest.match(/^ +\S+/)?.[0] ?? '') : block,
      );
    expect(plain(chinese)).toEqual(plain(english));
  });

  test('the same tables: rows, and what stands in code in them', () => {
    const rows = (text: string): string[][] =>
      (withoutCode(text).match(/^\|.*\|$/gm) ?? []).map((row) => [
        String(row.replaceAll('\\|', '').split('|').length),
        ...(row.match(/`[^`]+`/g) ?? []).filter((code) => code !== '`case.yaml`'),
      ]);
    expect(rows(chinese)).toEqual(rows(english));
  });

  test('the same links and pictures', () => {
    const targets = (text: string): string[] =>
      [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '').filter((target) => !target.startsWith('README'));
    expect(targets(chinese)).toEqual(targets(english));
  });

  test('the same lists', () => {
    const items = (text: string): number => (withoutCode(text).match(/^- /gm) ?? []).length;
    expect(items(chinese)).toBe(items(english));
  });
});

describe('what they say is so', () => {
  test('every command stands in the table, in the order of the help', () => {
    const told = [...english.matchAll(/^\| `dossier ([\w-]+)/gm)].map((match) => match[1]);
    const known = commands.map((make) => make({ world: fakeWorld(), language: 'en', finish: () => undefined }).name());
    expect(told).toEqual(known);
  });

  test('every file that they name is there', () => {
    const targets = [...english.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(targets.filter((target) => !target.startsWith('http') && !existsSync(target))).toEqual([]);
  });
});

function blocks(text: string): string[] {
  return [...text.matchAll(/^```(.*?)^```/gms)].map((match) => match[1] ?? '');
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```.*?^```/gms, '');
}

test('each decision has a number of its own, and bears it as its title', () => {
  const files = readdirSync('docs/decisions').sort();
  const numbers = files.map((file) => file.slice(0, 4));
  const titled = files.map((file) => /^# (\d{4}) · /.exec(readFileSync(`docs/decisions/${file}`, 'utf8'))?.[1]);
  expect(titled).toEqual(numbers);
  expect(new Set(numbers).size).toBe(numbers.length);
});
