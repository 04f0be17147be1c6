import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../../src/lint/checks/index.ts';

const files = readdirSync('src/lint/checks')
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.slice(0, -3));

test('every check has a file, a line in the list and a section in the README', () => {
  const sections = [...readFileSync('src/lint/checks/README.md', 'utf8').matchAll(/^### ([a-z-]+)/gm)].map((match) => match[1]);
  expect([...checks.keys()].sort()).toEqual(files.sort());
  expect(sections.sort()).toEqual(files);
});

test('every parameter of a check stands in its section', () => {
  const parts = readFileSync('src/lint/checks/README.md', 'utf8').split(/^### /m).slice(1);
  const missing = parts.flatMap((part) => {
    const check = checks.get(part.split(/\s/, 1)[0] ?? '');
    const { properties = {} } = (check?.parameters ?? {}) as { readonly properties?: object };
    return Object.keys(properties)
      .filter((key) => !part.includes(`\`${key}\``))
      .map((key) => `${check?.name}: ${key}`);
  });
  expect(missing).toEqual([]);
});
