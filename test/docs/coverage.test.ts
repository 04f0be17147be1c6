import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Requirement } from '../../src/model/regulation.ts';
import { expectFile } from '../expect-file.ts';
import { rules } from '../made-rules.ts';

interface Clause {
  readonly id: string;
  readonly article: string;
  readonly zh: string;
  readonly why?: string;
}

const { notes, clauses } = parse(readFileSync('schemas/jinpu/clauses.yaml', 'utf8')) as {
  readonly notes: readonly string[];
  readonly clauses: readonly Clause[];
};
const { articles } = rules.regulation;
const requirements = articles.flatMap(({ requires }) => requires);

test('every clause is covered, or says why it is not', () => {
  expect(clauses.filter(({ id, why }) => (covering(id).length === 0) !== (why !== undefined)).map(({ id }) => id)).toEqual([]);
});

test('requirements name clauses that there are', () => {
  const known = clauses.map(({ id }) => id);
  expect(requirements.flatMap((each) => each.clauses).filter((id) => !known.includes(id))).toEqual([]);
});

test('docs/coverage.md is as the clauses and requirements are', () => {
  expectFile('docs/coverage.md', page());
});

function covering(id: string): readonly Requirement[] {
  return requirements.filter((each) => each.clauses.includes(id));
}

function page(): string {
  const rows = clauses.map(({ id, article, zh, why }) => {
    const ids = [...new Set(covering(id).map((each) => `\`${each.id}\`${each.ask.kind === 'manual' ? '（由人核对）' : ''}`))];
    return `| ${id} | ${article} | ${zh} | ${ids.join(' ') || `没有：${why ?? ''}`} |`;
  });
  return [
    '# 制度逐款对照：哪一款由哪一项要求覆盖',
    '',
    '本页由程序写成（`UPDATE=1 npx vitest run test/docs/coverage.test.ts`），不要手改。每一项要求的说明：`dossier explain 编号`。',
    '',
    ...notes.map((note) => `- ${note}`),
    '',
    '| 款 | 条 | 要点 | 覆盖它的要求 |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
