import { expect, test } from 'vitest';
import { joinParts } from '../../src/lint/join-parts.ts';
import { keepApart } from '../../src/lint/keep-apart.ts';
import type { Part } from '../../src/lint/kept-apart.ts';
import { rules, statutes } from '../made-rules.ts';

const { articles, forms } = structuredClone(rules.regulation);

test('what is kept apart comes back where it was, and is read when it is first asked for', () => {
  const near = structuredClone({ articles, forms });
  const parts = keepApart(near.articles, near.forms);
  expect(JSON.stringify(near).length).toBeLessThan(JSON.stringify({ articles, forms }).length / 3);

  const read = new Set<Part>();
  joinParts(near.articles, near.forms, (part) => {
    read.add(part);
    return parts[part];
  });
  const [article] = near.articles;
  const [requirement] = article?.requires ?? [];
  expect([requirement?.id, requirement?.level, requirement?.on]).toEqual(['A03-type', 'error', ['case']]);
  expect([...read]).toEqual([]);
  expect(requirement?.says).toEqual(articles[0]?.requires[0]?.says);
  expect([...read]).toEqual(['told']);
  expect(article?.examples).toEqual(articles[0]?.examples);
  expect([...read]).toEqual(['told', 'examples']);
  expect(near).toEqual({ articles, forms });
});

test('a requirement that has no condition gets none', () => {
  const free = rules.regulation.articles.flatMap(({ requires }) => requires).filter((requirement) => !('when' in requirement));
  expect(free.length).toBeGreaterThan(100);
  expect(free.every(({ when }) => when === undefined)).toBe(true);
});

test('statutes are joined as well', () => {
  expect(statutes.every(({ statute }) => statute.articles.every(({ text, cited }) => text !== '' && cited.zh !== ''))).toBe(true);
});
