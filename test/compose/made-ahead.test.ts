import { expect, test } from 'vitest';
import { shipped } from './read-templates.ts';

test('templates that are written as JSON when the program is built are the templates that were read', () => {
  expect(JSON.parse(JSON.stringify(shipped.value))).toEqual(shipped.value);
});
