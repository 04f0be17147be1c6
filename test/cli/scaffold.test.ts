import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { EditorSchema, RecordSchema } from '../../src/cli/scaffold/editor-schema.ts';
import { peopleOf } from '../../src/cli/scaffold/people-of.ts';
import { scaffoldCase } from '../../src/cli/scaffold/scaffold-case.ts';
import { scaffoldRecord } from '../../src/cli/scaffold/scaffold-record.ts';
import { yamlText } from '../../src/cli/scaffold/yaml-text.ts';
import type { Form } from '../../src/model/regulation.ts';
import { expectFile } from '../expect-file.ts';

const schema: RecordSchema = JSON.parse(readFileSync('schemas/editor/record.schema.json', 'utf8'));
const caseSchema: EditorSchema & { definitions: Record<string, EditorSchema> } = JSON.parse(
  readFileSync('schemas/editor/case.schema.json', 'utf8'),
);
const people = { party: '张某某', person: true, officers: ['王一鸣', '李思远'] };
const forms = readdirSync('schemas/jinpu/forms').map(readForm);

function readForm(file: string): Form {
  const { title, 'x-form': facts } = parse(readFileSync(`schemas/jinpu/forms/${file}`, 'utf8')) as {
    title: string;
    'x-form': Omit<Form, 'name' | 'schema'>;
  };
  return {
    ...facts,
    name: title,
    served: String(facts.served) === 'true',
    signers: Object.assign({ party: [], officers: [], others: [] }, facts.signers),
    schema: true,
  };
}

/** A tree with every blank replaced, so that only wrong keys and shapes are left to be found. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (value === null) return 'X';
  return typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)])) : value;
}

/** The text with the comment marks of optional fields taken off, as a person would who needs them all. */
function uncommented(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(\s*)# ((?:#.*)|(?:\s*(?:- )?[\p{Script=Han}a-z0-9]+:.*)|(?:\s*-.*))$/u, '$1$2'))
    .join('\n');
}

describe('a new record', () => {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
    JSON.parse(
      readFileSync('schemas/editor/record.schema.json', 'utf8').replace(
        'http://json-schema.org/draft-07/schema#',
        'https://json-schema.org/draft/2020-12/schema',
      ),
    ),
  );
  const shapeFaults = (value: unknown): string[] => {
    validate(value);
    return (validate.errors ?? [])
      .filter(({ keyword }) => !['enum', 'pattern', 'if', 'const', 'uniqueItems'].includes(keyword))
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };

  test.each(forms.map((form) => [form.name, form] as const))('of %s parses, has the form’s keys only, and explains each', (_, form) => {
    const text = scaffoldRecord(form, schema, people);
    const document = parseDocument(text);
    expect(document.errors).toEqual([]);
    expect(shapeFaults(filled(document.toJS()))).toEqual([]);
    for (const key of Object.keys(schema.allOf.find((branch) => branch.if.properties.文书.const === form.name)?.then.properties ?? {}))
      expect(text).toMatch(new RegExp(`^(# )?${key}:`, 'm'));
  });

  test.each(forms.map((form) => [form.name, form] as const))('of %s still parses with every optional field taken in', (_, form) => {
    const document = parseDocument(uncommented(scaffoldRecord(form, schema, people)));
    expect(document.errors).toEqual([]);
    expect(shapeFaults(filled(document.toJS()))).toEqual([]);
  });

  test('of an interview names the party and the officers', () => {
    const form = forms.find(({ id }) => id === 'interview');
    expectFile('test/cli/expected/interview.yaml', form === undefined ? '' : scaffoldRecord(form, schema, people));
  });

  test('does not let an organisation be questioned', () => {
    const form = forms.find(({ id }) => id === 'interview');
    const party = peopleOf({ 当事人: { 单位: { 名称: '某某公司' } }, 执法人员: [] });
    expect(party).toEqual({ party: '某某公司', person: false, officers: [] });
    expect(form && scaffoldRecord(form, schema, party)).toContain('\n被询问人:\n');
  });
});

describe('a new case.yaml', () => {
  const template = readFileSync('templates/new/case.txt', 'utf8');
  const facts = {
    regulation: 'jinpu',
    type: '行政处罚',
    procedure: '普通程序',
    number: '辽金普交罚〔2026〕第0012号',
    matter: '超限: 运输',
    state: '程序启动',
    party: readFileSync('templates/new/party-person.txt', 'utf8'),
  };

  test('parses and holds what init was told', () => {
    const document = parseDocument(scaffoldCase(template, facts));
    expect(document.errors).toEqual([]);
    expect(document.toJS()).toMatchObject({
      制度: 'jinpu',
      类型: '行政处罚',
      程序: '普通程序',
      案号: facts.number,
      案由: facts.matter,
      状态: '程序启动',
    });
  });

  test('names an organisation where the party is usually one', () => {
    const text = scaffoldCase(template, { ...facts, party: readFileSync('templates/new/party-organisation.txt', 'utf8') });
    expect(Object.keys(parse(text).当事人)).toEqual(['单位']);
  });

  test('has no procedure where the type has none', () => {
    expect(parse(scaffoldCase(template, { ...facts, type: '行政许可', procedure: '' }))).not.toHaveProperty('程序');
  });

  test('names every key that a case can have, and every choice', () => {
    const whole = scaffoldCase(template, facts);
    const missing = Object.entries(caseSchema.properties ?? {}).flatMap(([key, property]) => [
      ...(new RegExp(`^(# )?${key}:`, 'm').test(whole) ? [] : [key]),
      ...Object.keys(property.properties ?? {}).filter((inner) => !whole.includes(`${inner}:`)),
      ...(property.enum ?? []).filter((choice) => !whole.includes(choice)),
    ]);
    expect(missing).toEqual([]);
  });
});

test.each([
  ['王一鸣', '王一鸣'],
  ['辽金普交罚〔2026〕第0012号', '辽金普交罚〔2026〕第0012号'],
  ['超限: 运输', '"超限: 运输"'],
  ['#1', '"#1"'],
  ['- a', '"- a"'],
  ['12', '"12"'],
  ['', ''],
])('%s is written as YAML %s', (text, yaml) => {
  expect(yamlText(text)).toBe(yaml);
  if (text !== '') expect(parse(`a: ${yaml}`)).toEqual({ a: text });
});
