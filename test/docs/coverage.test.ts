import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Requirement } from '../../src/model/regulation.ts';
import { expectFile } from '../expect-file.ts';
import { rules, statutes } from '../made-rules.ts';

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
/** A row of what the statutes ask. */
interface LawClause {
  readonly id: string;
  readonly law: string;
  readonly zh: string;
  readonly why?: string;
}

const { clauses: lawClauses } = parse(readFileSync('test/docs/clauses-of-laws.yaml', 'utf8')) as { readonly clauses: readonly LawClause[] };
const { articles } = rules.regulation;
const requirements = articles.flatMap(({ requires }) => requires);
const ofLaws = statutes.flatMap(({ statute }) => statute.articles.flatMap(({ requires }) => requires));

test('every clause is covered, or says why it is not', () => {
  expect(clauses.filter(({ id, why }) => (covering(id).length === 0) !== (why !== undefined)).map(({ id }) => id)).toEqual([]);
});

test('requirements name clauses that there are', () => {
  const known = clauses.map(({ id }) => id);
  expect(requirements.flatMap((each) => each.clauses).filter((id) => !known.includes(id))).toEqual([]);
});

test('every row of the statutes is covered, or says why it is not', () => {
  expect(lawClauses.filter(({ id, why }) => (coveringAmong(ofLaws, id).length === 0) !== (why !== undefined)).map(({ id }) => id)).toEqual(
    [],
  );
});

test('requirements of the statutes name rows that there are', () => {
  const known = lawClauses.map(({ id }) => id);
  expect(ofLaws.flatMap((each) => each.clauses).filter((id) => !known.includes(id))).toEqual([]);
});

test('docs/coverage.md is as the clauses and requirements are', () => {
  expectFile('docs/coverage.md', page());
});

function covering(id: string): readonly Requirement[] {
  return coveringAmong(requirements, id);
}

function coveringAmong(among: readonly Requirement[], id: string): readonly Requirement[] {
  return among.filter((each) => each.clauses.includes(id));
}

/** The ids under which something is asked, and 由人核对 behind those that only a person can see. */
function idsOf(covering: readonly Requirement[]): string {
  const seen = [...new Set(covering.filter(({ ask }) => ask.kind !== 'manual').map(({ id }) => id))];
  const manual = [...new Set(covering.map(({ id }) => id))].filter((id) => !seen.includes(id));
  return [...seen.map((id) => `\`${id}\``), ...manual.map((id) => `\`${id}\`（由人核对）`)].join(' ');
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
    '## 法律、法规、规章各项',
    '',
    '| 项 | 出处 | 要点 | 覆盖它的要求 |',
    '|---|---|---|---|',
    ...lawClauses.map(({ id, law, zh, why }) => `| ${id} | ${law} | ${zh} | ${idsOf(coveringAmong(ofLaws, id)) || `没有：${why ?? ''}`} |`),
    '',
  ].join('\n');
}
