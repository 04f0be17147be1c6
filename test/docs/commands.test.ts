import { readdirSync, readFileSync } from 'node:fs';
import type { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/build-program.ts';
import { commands } from '../../src/cli/commands.ts';
import { fakeWorld } from '../cli/fake-world.ts';

const program = await buildProgram({ world: fakeWorld(), language: 'zh', finish: () => undefined }, commands);
const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'examples/README.md',
  'templates/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .map((name) => `docs/${name}`),
];
const told = pages.flatMap((page) => linesOf(readFileSync(page, 'utf8')).map((line) => [page, line] as const));

describe('every command that a page shows can be typed as it stands there', () => {
  test.each(told)('%s: %s', (_, line) => {
    expect(faultsOf(wordsOf(line))).toEqual([]);
  });

  test('and pages show many', () => {
    expect(told.length).toBeGreaterThan(60);
    expect(faultsOf(['lint', 'x', '--formt', 'json'])).toEqual(['--formt']);
    expect(faultsOf(['lint', '--format', 'xml'])).toEqual(['--format xml']);
    expect(faultsOf(['lnt'])).toEqual(['lnt']);
    expect(faultsOf(['explain', 'a', 'b'])).toEqual(['b']);
    expect(faultsOf(['build', '-o', 'out'])).toEqual(['too few words']);
  });
});

describe('the table of commands in the README names only options that there are', () => {
  const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `dossier ([\w-]+)[^|]*\|(.*)\|$/gm)];
  test.each(rows.map(([, name = '', rest = '']) => [name, rest]))('%s', (name, rest) => {
    const options = [...rest.matchAll(/`(--?[a-z][a-z-]*)/g)].map(([, option = '']) => option);
    expect(options.filter((option) => optionOf(commandOf(name), option) === undefined)).toEqual([]);
  });
});

/** The command lines of a page: lines of its code, and code within its text. What an article writes in place of an argument is one. */
function linesOf(page: string): readonly string[] {
  const code = [...page.matchAll(/^```(?:sh|text)\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n'));
  const within = [...page.replaceAll(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text.replaceAll('\\|', '|'));
  const lines = [...code, ...within].flatMap((line) => /^(?:npx )?dossier (?:-|[a-z]).*/.exec(line.replace(/^.*&& /, ''))?.[0] ?? []);

  return [...new Set(lines)];
}

/** The words of a command line as a shell splits it, after `dossier`; comments, redirections and ellipses are none. */
function wordsOf(line: string): readonly string[] {
  const plain = line.replace(/^(?:npx )?dossier /, '').replace(/\s+(?:#|>|[；，。]).*$/, '');

  return (plain.match(/"[^"]*"|\[[^\]]*\]|\S+/g) ?? []).map((word) => word.replace(/^["[]|["\]]$/g, '').replace(/…$/, ''));
}

/** The words that the program would not take. A command alone, or with one option alone, is only spoken of. */
function faultsOf([name = '', ...rest]: readonly string[]): readonly string[] {
  if (name.startsWith('-')) return optionOf(program, name) === undefined && name !== '--help' ? [name] : restOf(rest);
  if (name === 'help') return rest.filter((word) => commandOf(word) === undefined);
  const command = commandOf(name);
  if (command === undefined) return [name];

  const faults: string[] = [];
  const given: string[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? '';
    if (!word.startsWith('-')) {
      given.push(word);
      continue;
    }
    const option = word === '--help' ? undefined : (optionOf(command, word) ?? optionOf(program, word));
    if (option === undefined && word !== '--help') faults.push(word);
    if (option === undefined || !(option.required || option.optional)) continue;
    index += 1;
    const value = rest[index];
    if (value === undefined && rest.length === 1) continue;
    const choices = option.argChoices;
    if (
      value === undefined ||
      (choices !== undefined && value.split('|').some((each) => !choices.includes(each) && !/^[A-Z]+$/.test(each)))
    )
      faults.push(`${word} ${value ?? ''}`);
  }
  const places = command.registeredArguments;
  const most = places.some(({ variadic }) => variadic) ? Number.POSITIVE_INFINITY : places.length;
  const fewest = rest.length === 0 || places.length === 0 ? 0 : places.filter(({ required }) => required).length;
  if (given.length > most) faults.push(...given.slice(most));
  if (given.length < fewest && !faults.length && !rest.some((word) => ['--list', '--all', '--help', '--settings'].includes(word)))
    faults.push('too few words');

  return faults;
}

function restOf(rest: readonly string[]): readonly string[] {
  return rest.length === 0 ? [] : faultsOf(rest.filter((word) => commandOf(word) !== undefined || word.startsWith('-')));
}

function commandOf(name: string): Command | undefined {
  return program.commands.find((command) => command.name() === name);
}

function optionOf(command: Command | undefined, word: string): Option | undefined {
  return [...(command?.options ?? []), ...program.options].find(({ long, short }) => long === word || short === word);
}
