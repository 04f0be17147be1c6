import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = resolve('src');
const tables = readTables(readFileSync('src/README.md', 'utf8'));
const packages = new Map(
  tables.rooms.map((row) => [
    name(row[0]),
    (row[2] ?? '')
      .split(',')
      .map((cell) => cell.trim())
      .filter(Boolean),
  ]),
);
const allowed = new Map(
  tables.imports.map((row) => [name(row[0]), [...(row[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')]),
);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();

describe('the house', () => {
  test('every room of src stands in both tables', () => {
    const rooms = [...new Set(files.map((file) => file.split(sep)[0] ?? ''))].sort();
    expect(rooms.filter((room) => !allowed.has(room) || !packages.has(room))).toEqual([]);
  });

  test.each(files)('%s imports only what its room may', (file) => {
    const room = file.split(sep)[0] ?? '';
    expect(importsOf(file).flatMap((target) => faultOf(room, file, target))).toEqual([]);
  });

  test('every npm package of a room is a dependency and has one home', () => {
    const homes = [...packages.values()].flat();
    const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
    const known = Object.keys((manifest as { dependencies: Record<string, string> }).dependencies);
    expect(homes.length).toBe(new Set(homes).size);
    expect(homes.filter((home) => !known.includes(home))).toEqual([]);
  });
});

function faultOf(room: string, file: string, target: string): string[] {
  if (target.startsWith('.')) {
    const path = relative(source, resolve(source, dirname(file), target));
    if (path.startsWith('..')) return [`${target}: outside src`];
    const other = path.split(sep)[0] ?? '';
    return other === room || allowed.get(room)?.includes(other) ? [] : [`${target}: ${room} may not import ${other}`];
  }
  if (isBuiltin(target)) return room === 'world' ? [] : [`${target}: only world touches the machine`];
  const owner = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
  return packages.get(room)?.includes(owner) ? [] : [`${target}: not a package of ${room}`];
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s*'([^']+)'/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function readTables(text: string): { rooms: string[][]; imports: string[][] } {
  const [, rooms = '', imports = ''] = text.split(/^## .*$/m);
  return { rooms: rowsOf(rooms), imports: rowsOf(imports) };
}

function rowsOf(section: string): string[][] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function name(cell: string | undefined): string {
  return (cell ?? '').replaceAll('`', '');
}
