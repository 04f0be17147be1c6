import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstForm } from '../../src/cli/first-form.ts';
import { fieldsOf, type RecordSchema } from '../../src/cli/scaffold/editor-schema.ts';
import { keysOwed } from '../../src/cli/scaffold/keys-owed.ts';
import { type CaseFacts, scaffoldCase } from '../../src/cli/scaffold/scaffold-case.ts';
import { scaffoldRecord } from '../../src/cli/scaffold/scaffold-record.ts';
import { checkParameters } from '../../src/lint/check-parameters.ts';
import { compileFromSource } from '../../src/lint/compile-from-source.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseMoment } from '../../src/model/moment.ts';
import type { Form } from '../../src/model/regulation.ts';
import { parseCase } from '../../src/parse/case.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { readSchemas } from '../lint/read-schemas.ts';

const { value: regulation } = parseRegulation('jinpu', readSchemas(), { digest: '', checks: checkParameters });
const rules = compileFromSource(regulation);
const template = readFileSync('templates/new/case.txt', 'utf8');
const schema: RecordSchema = JSON.parse(readFileSync('schemas/editor/record.schema.json', 'utf8'));
const nobody = { party: '', person: true, officers: [] };
const penalty: CaseFacts = {
  regulation: 'jinpu',
  type: '行政处罚',
  procedure: '普通程序',
  number: '辽金普交罚〔2026〕第0012号',
  matter: '',
};

/** What lint says of a fresh case with these records. */
function judge(facts: CaseFacts, forms: readonly Form[]): readonly Finding[] {
  const texts = new Map([
    ['case.yaml', scaffoldCase(template, facts)],
    ...forms.map(
      (form) =>
        [
          `records/${form.name}.yaml`,
          scaffoldRecord(form, schema, nobody, keysOwed(regulation, form, Object.keys(fieldsOf(schema, form.name)))),
        ] as const,
    ),
  ]);
  const contents = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const files = [...contents].map(([path, bytes]) => ({ path, type: 'file', size: bytes.length, kind: 'yaml' }) as const);
  const { value, findings } = parseCase('.', files, contents);
  const asOf = parseMoment('2026-03-31 12:00');
  if (asOf === undefined) throw new Error('no moment');
  return lint(value, rules, { asOf, found: findings });
}

function formNamed(name: string): Form {
  const form = regulation.forms.find((each) => each.name === name);
  if (form === undefined) throw new Error(name);
  return form;
}

const unfilled = ['shape-blank'];
/** Documents that never stand alone: what is missing is another one. */
const inPairs: Readonly<Record<string, readonly string[]>> = { 抽样取证凭证: ['A11-4'], 行政强制措施决定书: ['A14-doc'] };

describe('what init writes has nothing but blanks to be filled', () => {
  test.each([
    ['行政处罚', '普通程序'],
    ['行政处罚', '简易程序'],
    ['行政许可', ''],
    ['行政强制', ''],
    ['行政检查', ''],
    ['行政征收', ''],
    ['行政征用', ''],
  ])('%s %s', (type, procedure) => {
    const facts = { ...penalty, type, procedure };
    const found = judge(facts, [formNamed(firstForm(facts))]);
    expect([...new Set(found.map(({ id }) => id))]).toEqual(unfilled);
  });
});

describe('what new writes has nothing but blanks to be filled', () => {
  test.each(regulation.forms.map((form) => [form.name, form] as const))('%s', (name, form) => {
    const found = judge(penalty, [formNamed('立案登记表'), form]).filter(({ at }) => at.file === `records/${name}.yaml`);
    expect(
      found
        .filter(({ id }) => !unfilled.includes(id) && !inPairs[name]?.includes(id))
        .map(({ id, at, fact }) => `${at.line} ${id} ${fact.zh}`),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});
