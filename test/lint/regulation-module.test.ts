import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkParameters } from '../../src/lint/check-parameters.ts';
import { compileFromSource } from '../../src/lint/compile-from-source.ts';
import type { CompiledRegulation } from '../../src/lint/compile-regulation.ts';
import { lint } from '../../src/lint/lint.ts';
import { adoptRegulation, type RegulationModule } from '../../src/lint/regulation-module.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Regulation } from '../../src/model/regulation.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { patchBase } from '../../src/parse/patch-base.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { readBase } from '../read-base.ts';
import { rounds } from '../thorough.ts';
import { momentOf } from './moment-of.ts';
import { readSchemas } from './read-schemas.ts';

const files = readSchemas();
let folder = '';
let ahead: CompiledRegulation;
let regulation: Regulation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulation-'));
  const { buildRegulation }: { buildRegulation: (id: string, file: string) => Promise<void> } = await import(
    pathToFileURL('scripts/build-regulation.mjs').href
  );
  await buildRegulation('jinpu', folder);
  const made = loadBundle(join(folder, 'jinpu.cjs'));
  ahead = adoptRegulation(made);
  regulation = parseRegulation('jinpu', files, { digest: made.regulation.digest, checks: checkParameters }).value;
});
/** Runs a bundle as dist/load.js does. */
function loadBundle(file: string): RegulationModule {
  const made = { exports: {} as RegulationModule };
  new Script(`(function(exports,require,module,__url){${readFileSync(file, 'utf8')}\n})`).runInThisContext()(
    made.exports,
    createRequire(file),
    made,
    pathToFileURL(file).href,
  );

  return made.exports;
}

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a regulation made ahead is the regulation', () => {
  expect(ahead.regulation).toEqual(regulation);
});

test('it finds what the regulation read from its files finds, in a part of the examples and in broken records', () => {
  const now = compileFromSource(regulation);
  const asOf = momentOf('2026-06-01 12:00');
  const broken = {
    set: { '案件/类型': '行政处分', '案件/电话': 'x', '案件/执法人员/0/执法证号': '' },
    drop: [],
    add: [{ 文书: '询问笔录', 时间: { 起: '2026-02-30 09:00' } }],
  };
  for (const example of regulation.articles.flatMap((article) => article.examples).filter((_, index) => index % rounds(3, 15) === 0)) {
    const document = readBase(example.base);
    const base = patchBase(treeOf(document), example);
    for (const changed of [base, patchBase(base, broken)]) {
      const parsed = caseFromBase(changed, document.locate);
      expect(told(lint(parsed, ahead, { asOf }))).toBe(told(lint(parsed, now, { asOf })));
    }
  }
});

function told(findings: readonly Finding[]): string {
  return findings.map(({ id, level, fact, at }) => `${at.line}:${at.column} ${at.pointer} ${id} ${level} ${fact.zh} ${fact.en}`).join('\n');
}
