import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forms } from '../compose/read-templates.ts';
import { examples } from '../examples/examples.ts';

const page = readFileSync('docs/gallery.md', 'utf8');
const shown = [...page.matchAll(/\]\(gallery\/([^)]+)\)/gu)].map(([, file]) => file);
const images = readdirSync('docs/gallery');

test('the gallery shows every example and every form; node scripts/gallery.mjs draws it anew', () => {
  const wanted = [...examples.map((name) => `example-${name}.png`), ...forms.map(({ id }) => `form-${id}.png`)];

  expect([...shown].sort()).toEqual(wanted.sort());
  expect([...images].sort()).toEqual(wanted);
});

test('its pictures are small', () => {
  expect(images.filter((file) => statSync(`docs/gallery/${file}`).size > 40_000)).toEqual([]);
});
